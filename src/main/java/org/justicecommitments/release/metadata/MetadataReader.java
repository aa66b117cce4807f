package org.justicecommitments.release.metadata;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.justicecommitments.release.metadata.StatedFile.StatedColumn;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the JSON metadata of a release states about its files. It throws where a file is no such metadata. */
public final class MetadataReader {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Pattern SCRIPT =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private final Path release;

    /** A reader of the release in this folder. */
    public MetadataReader(Path release) {
        this.release = release;
    }

    /** What {@code datapackage.json} states. */
    public List<StatedFile> dataPackage() throws IOException {
        List<StatedFile> files = new ArrayList<>();
        for (JsonNode resource : read(DataPackage.NAME).path("resources")) {
            List<StatedColumn> columns = new ArrayList<>();
            for (JsonNode field : resource.path("schema").path("fields")) {
                JsonNode constraints = field.path("constraints");
                columns.add(new StatedColumn(
                        text(field, "name"),
                        text(field, "type"),
                        Optional.of(constraints.path("required").asBoolean(false)),
                        texts(constraints.path("enum"))));
            }
            files.add(new StatedFile(
                    text(resource, "path"),
                    Optional.of(resource.path("bytes").asLong()),
                    Optional.of(text(resource, "hash").replaceFirst("^sha256:", "")),
                    Optional.of(resource.path("rowCount").asLong()),
                    columns));
        }
        return files;
    }

    /** What {@code croissant.json} states. */
    public List<StatedFile> croissant() throws IOException {
        JsonNode json = read(Croissant.NAME);
        Map<String, List<StatedColumn>> columns = new HashMap<>();
        for (JsonNode field : json.path("recordSet").findValues("field").stream()
                .flatMap(JsonNode::valueStream)
                .toList()) {
            String file = text(field.path("source").path("fileObject"), "@id");
            columns.computeIfAbsent(file, f -> new ArrayList<>())
                    .add(new StatedColumn(
                            text(field.path("source").path("extract"), "column"),
                            text(field, "dataType"),
                            Optional.empty(),
                            List.of()));
        }
        List<StatedFile> files = new ArrayList<>();
        for (JsonNode file : json.path("distribution")) {
            files.add(new StatedFile(
                    path(text(file, "contentUrl")),
                    Optional.of(size(text(file, "contentSize"))),
                    Optional.of(text(file, "sha256")),
                    Optional.empty(),
                    columns.getOrDefault(text(file, "@id"), List.of())));
        }
        return files;
    }

    /** What the page of the release states to search engines. */
    public List<StatedFile> schemaOrg() throws IOException {
        Matcher script = SCRIPT.matcher(Files.readString(release.resolve("index.html"), StandardCharsets.UTF_8));
        if (!script.find()) {
            throw new IOException("it has no JSON-LD");
        }
        List<StatedFile> files = new ArrayList<>();
        for (JsonNode download : JSON.readTree(script.group(1)).path("distribution")) {
            files.add(new StatedFile(
                    path(text(download, "contentUrl")),
                    Optional.of(size(text(download, "contentSize"))),
                    Optional.of(text(download, "sha256")),
                    Optional.empty(),
                    List.of()));
        }
        return files;
    }

    /**
     * What the CSVW metadata beside a CSV file states.
     *
     * @param path the path of the CSV file
     */
    public StatedFile csvOnWeb(String path) throws IOException {
        return csvTable(read(path + CsvOnWeb.SUFFIX), path.substring(0, path.lastIndexOf('/') + 1));
    }

    /** What the CSVW metadata of all CSV files as one group states. */
    public List<StatedFile> csvGroup() throws IOException {
        return read(CsvOnWeb.GROUP)
                .path("tables")
                .valueStream()
                .map(table -> csvTable(table, ""))
                .toList();
    }

    private static StatedFile csvTable(JsonNode json, String folder) {
        List<StatedColumn> columns = new ArrayList<>();
        for (JsonNode column : json.path("tableSchema").path("columns")) {
            JsonNode type = column.path("datatype");
            String format =
                    type.path("format").asString("").replaceFirst("^\\^\\(", "").replaceFirst("\\)\\$$", "");
            columns.add(new StatedColumn(
                    text(column, "titles"),
                    type.isString() ? type.asString() : text(type, "base"),
                    Optional.of(column.path("required").asBoolean(false)),
                    format.isEmpty() ? List.of() : List.of(format.split("\\|", -1))));
        }
        return new StatedFile(
                folder + text(json, "url"), Optional.empty(), Optional.empty(), Optional.empty(), columns);
    }

    private JsonNode read(String path) throws IOException {
        return JSON.readTree(Files.readAllBytes(release.resolve(path)));
    }

    /** The path of a file in its release, from its address. */
    public static String path(String address) {
        return address.replaceFirst("^.*releases/[^/]+/", "");
    }

    private static long size(String text) {
        return Long.parseLong(text.replaceFirst(" B$", ""));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static List<String> texts(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }
}
