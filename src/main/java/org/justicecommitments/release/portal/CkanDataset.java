package org.justicecommitments.release.portal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.DataPackage;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;
import org.justicecommitments.release.metadata.ManifestFile;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A release as a dataset of CKAN. Its resources are the files that people download; each keeps its id from release to
 * release, so that what others link to on the portal stays, while its address is that of the file of this release.
 */
public final class CkanDataset {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String DOWNLOADS = "(data|summary)/[^/]+\\.(csv|parquet|xlsx)";
    private static final Map<String, String> FORMATS = Map.of("csv", "CSV", "parquet", "Parquet", "xlsx", "XLSX");
    private static final int LONGEST_VERSION = 100;

    private final Portal portal;
    private final Manifest manifest;
    private final Map<String, String> titles;

    private CkanDataset(Portal portal, Manifest manifest, Map<String, String> titles) {
        this.portal = portal;
        this.manifest = manifest;
        this.titles = titles;
    }

    /** The release in a folder, as a dataset of a portal. */
    public static CkanDataset of(Portal portal, Path release, Manifest manifest) {
        return new CkanDataset(portal, manifest, titles(release));
    }

    /** What tables are, by their path; a release of a time before its metadata says nothing of them. */
    private static Map<String, String> titles(Path release) {
        Map<String, String> titles = new LinkedHashMap<>();
        try {
            for (JsonNode table : JSON.readTree(Files.readAllBytes(release.resolve(DataPackage.NAME)))
                    .path("resources")) {
                titles.put(
                        withoutEnding(table.path("path").asString("")),
                        table.path("title").asString(""));
            }
        } catch (IOException | JacksonException e) {
            titles.clear();
        }
        return titles;
    }

    /** The text that is sent to make the dataset. */
    public String text() {
        return ManifestFile.json(fields());
    }

    /** What is sent to make the dataset. */
    Map<String, Object> fields() {
        Description release = new Description(manifest, List.of(), Optional.empty());
        Dataset facts = manifest.dataset();
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", portal.dataset());
        fields.put("owner_org", portal.organization());
        fields.put("title", release.title());
        fields.put("notes", release.text());
        fields.put("url", portal.base());
        fields.put("version", cut(manifest.id()));
        fields.put("license_id", release.licence().ckan());
        fields.put("author", facts.publisher());
        fields.put("maintainer", facts.contactName());
        fields.put("maintainer_email", facts.contactEmail());
        fields.put(
                "tags",
                PortalTags.of(facts.keywords()).stream()
                        .map(tag -> Map.of("name", tag))
                        .toList());
        fields.put("extras", extras());
        fields.put("resources", resources());
        return fields;
    }

    /**
     * What is sent to renew the dataset that the portal has. CKAN replaces whole lists: the resources and extras that
     * somebody added there by hand are sent along, as they are.
     */
    Map<String, Object> renewing(JsonNode there) {
        List<Object> resources = new ArrayList<>(resources());
        Set<String> ours = new HashSet<>();
        manifest.files().forEach(file -> ours.add(id(file.path())));
        for (JsonNode resource : there.path("resources")) {
            boolean formerlyOurs = resource.path("url").asString("").startsWith(portal.base() + "releases/");
            if (!formerlyOurs && !ours.contains(resource.path("id").asString(""))) {
                resources.add(resource);
            }
        }
        List<Object> extras = new ArrayList<>(extras());
        Set<String> keys = facts().keySet();
        for (JsonNode extra : there.path("extras")) {
            if (!keys.contains(extra.path("key").asString(""))) {
                extras.add(extra);
            }
        }
        Map<String, Object> fields = fields();
        fields.put("id", there.path("id").asString(portal.dataset()));
        fields.put("extras", extras);
        fields.put("resources", resources);
        return fields;
    }

    private Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("release_id", manifest.id());
        facts.put("source_date", manifest.sourceDate().toString());
        facts.put("schema_version", manifest.schemaVersion());
        return facts;
    }

    private List<Map<String, String>> extras() {
        List<Map<String, String>> extras = new ArrayList<>();
        facts().forEach((key, value) -> {
            Map<String, String> extra = new LinkedHashMap<>();
            extra.put("key", key);
            extra.put("value", value);
            extras.add(extra);
        });
        return extras;
    }

    /** The downloads, the workbook first. */
    private List<Map<String, Object>> resources() {
        return manifest.files().stream()
                .filter(file -> file.path().matches(DOWNLOADS))
                .sorted(Comparator.comparing((ReleaseFile file) -> !file.path().equals(Description.WORKBOOK))
                        .thenComparing(ReleaseFile::path))
                .map(this::resource)
                .toList();
    }

    private Map<String, Object> resource(ReleaseFile file) {
        String path = file.path();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("id", id(path));
        resource.put("name", path.substring(path.lastIndexOf('/') + 1));
        resource.put("description", description(path));
        resource.put("url", portal.link(manifest.id(), path));
        resource.put("format", FORMATS.getOrDefault(ending(path), ""));
        resource.put("mimetype", Description.mediaType(path));
        resource.put("size", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        return resource;
    }

    private String description(String path) {
        return path.equals(Description.WORKBOOK)
                ? "All tables for people, as Excel."
                : titles.getOrDefault(withoutEnding(path), path);
    }

    /** The id of a resource: the same for the same dataset and path, whatever the release. */
    private String id(String path) {
        return UUID.nameUUIDFromBytes((portal.dataset() + "/" + path).getBytes(StandardCharsets.UTF_8))
                .toString();
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1);
    }

    private static String withoutEnding(String path) {
        return path.replaceFirst("\\.[a-z]+$", "");
    }

    private static String cut(String version) {
        return version.length() <= LONGEST_VERSION ? version : version.substring(0, LONGEST_VERSION);
    }
}
