package org.justicecommitments.release.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.metadata.Description.DescribedTable;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;

/** The release for machine learning, as Croissant 1.0: {@code croissant.json}. */
public final class Croissant {

    /** Its name in a release. */
    public static final String NAME = "croissant.json";

    private Croissant() {}

    /** The file's text. */
    public static String text(Description release) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", context());
        json.put("@type", "sc:Dataset");
        json.put("conformsTo", "http://mlcommons.org/croissant/1.0");
        json.put("name", release.dataset().id());
        json.put("description", release.text());
        json.put("license", release.licence().url());
        json.put("url", release.isServed() ? release.url("") : "./");
        json.put("creator", SchemaOrg.organization(release.dataset()));
        json.put("publisher", SchemaOrg.organization(release.dataset()));
        json.put("datePublished", SchemaOrg.day(release));
        json.put("dateModified", release.facts().sourceDate().toString());
        // Croissant asks for MAJOR.MINOR.PATCH: the version of the schema; the id of the release is the identifier.
        json.put("version", release.facts().schemaVersion());
        json.put("identifier", release.facts().id());
        json.put("keywords", release.dataset().keywords());
        json.put("citeAs", release.attribution());
        json.put("isLiveDataset", false);
        List<Map<String, Object>> files = new ArrayList<>();
        List<Map<String, Object>> records = new ArrayList<>();
        for (DescribedTable table : release.tables()) {
            String path = table.table().path();
            if (path.startsWith("data/") || path.startsWith("summary/")) {
                release.file(path + ".csv").ifPresent(file -> {
                    files.add(file(release, table, file));
                    records.add(recordSet(table));
                });
            }
        }
        json.put("distribution", files);
        json.put("recordSet", records);
        return ManifestFile.json(json);
    }

    private static Map<String, Object> file(Description release, DescribedTable table, ReleaseFile file) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "cr:FileObject");
        json.put("@id", table.name() + ".csv");
        json.put("name", table.name() + ".csv");
        json.put("description", table.table().title());
        json.put("contentUrl", release.url(file.path()));
        json.put("contentSize", file.bytes() + " B");
        json.put("encodingFormat", "text/csv");
        json.put("sha256", file.sha256());
        return json;
    }

    private static Map<String, Object> recordSet(DescribedTable table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "cr:RecordSet");
        json.put("@id", table.name());
        json.put("name", table.name());
        json.put("description", table.table().title());
        List<Map<String, Object>> key = table.table().columns().stream()
                .filter(Column::key)
                .map(column -> id(table.name() + "/" + column.name()))
                .toList();
        if (!key.isEmpty()) {
            json.put("key", key);
        }
        json.put(
                "field",
                table.table().csvColumns().stream()
                        .map(column -> field(table, column))
                        .toList());
        return json;
    }

    private static Map<String, Object> id(String id) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@id", id);
        return json;
    }

    private static Map<String, Object> field(DescribedTable table, Column<?> column) {
        Map<String, Object> extract = new LinkedHashMap<>();
        extract.put("column", column.name());
        Map<String, Object> source = new LinkedHashMap<>();
        source.put("fileObject", id(table.name() + ".csv"));
        source.put("extract", extract);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "cr:Field");
        json.put("@id", table.name() + "/" + column.name());
        json.put("name", column.name());
        json.put("description", column.definition());
        json.put("dataType", type(column.type()));
        json.put("source", source);
        return json;
    }

    private static String type(ColumnType type) {
        return switch (type) {
            case TEXT -> "sc:Text";
            case INTEGER -> "sc:Integer";
            case NUMBER -> "sc:Float";
            case BOOLEAN -> "sc:Boolean";
            case DATE -> "sc:Date";
        };
    }

    /** The context that the specification prints, as far as it is used here. */
    private static Map<String, Object> context() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@language", "en");
        json.put("@vocab", "https://schema.org/");
        json.put("sc", "https://schema.org/");
        json.put("cr", "http://mlcommons.org/croissant/");
        json.put("dct", "http://purl.org/dc/terms/");
        json.put("citeAs", "cr:citeAs");
        json.put("column", "cr:column");
        json.put("conformsTo", "dct:conformsTo");
        json.put("dataType", typed("cr:dataType"));
        json.put("extract", "cr:extract");
        json.put("field", "cr:field");
        json.put("fileObject", "cr:fileObject");
        json.put("isLiveDataset", "cr:isLiveDataset");
        json.put("key", "cr:key");
        json.put("recordSet", "cr:recordSet");
        json.put("source", "cr:source");
        return json;
    }

    private static Map<String, Object> typed(String term) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@id", term);
        json.put("@type", "@vocab");
        return json;
    }
}
