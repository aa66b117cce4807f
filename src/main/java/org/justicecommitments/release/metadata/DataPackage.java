package org.justicecommitments.release.metadata;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.ValueList;
import org.justicecommitments.release.metadata.Description.DescribedTable;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;

/** The release as a Frictionless Data Package 2.0: {@code datapackage.json}. Its resources are the CSV files. */
public final class DataPackage {

    /** Its name in a release. */
    public static final String NAME = "datapackage.json";

    private static final String PROFILE = "https://datapackage.org/profiles/2.0/";

    private final Description release;

    private DataPackage(Description release) {
        this.release = release;
    }

    /** The file's text. */
    public static String text(Description release) {
        return ManifestFile.json(new DataPackage(release).descriptor());
    }

    private Map<String, Object> descriptor() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("$schema", PROFILE + "datapackage.json");
        json.put("name", release.dataset().id());
        json.put("title", release.title());
        json.put("description", release.text());
        if (release.isServed()) {
            json.put("homepage", release.base());
        }
        json.put("version", release.facts().id());
        json.put("created", release.facts().published().toString());
        json.put("keywords", release.dataset().keywords());
        json.put("licenses", List.of(licence()));
        json.put("contributors", List.of(publisher()));
        json.put("resources", resources());
        return json;
    }

    private Map<String, Object> licence() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", release.licence().spdx());
        json.put("path", release.licence().url());
        json.put("title", release.licence().title());
        return json;
    }

    private Map<String, Object> publisher() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("title", release.dataset().publisher());
        if (!release.dataset().publisherUrl().isEmpty()) {
            json.put("path", release.dataset().publisherUrl());
        }
        json.put("roles", List.of("publisher"));
        return json;
    }

    private List<Map<String, Object>> resources() {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (DescribedTable table : release.tables()) {
            release.file(table.table().path() + ".csv").ifPresent(file -> resources.add(resource(table, file)));
        }
        return resources;
    }

    private Map<String, Object> resource(DescribedTable described, ReleaseFile file) {
        Table<?> table = described.table();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", described.name());
        json.put("type", "table");
        json.put("profile", "tabular-data-resource");
        json.put("path", file.path());
        json.put("title", table.title());
        json.put("format", "csv");
        json.put("mediatype", "text/csv");
        json.put("encoding", "utf-8");
        json.put("bytes", file.bytes());
        json.put("hash", "sha256:" + file.sha256());
        json.put("rowCount", described.rows());
        json.put("dialect", dialect());
        json.put("schema", schema(table));
        return json;
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("delimiter", ",");
        json.put("lineTerminator", "\n");
        json.put("quoteChar", "\"");
        json.put("doubleQuote", true);
        json.put("skipInitialSpace", false);
        json.put("header", true);
        return json;
    }

    private Map<String, Object> schema(Table<?> table) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fields", table.csvColumns().stream().map(DataPackage::field).toList());
        json.put("missingValues", List.of(""));
        boolean whole = table.columns().stream().filter(Column::key).allMatch(Column::required);
        if (!table.key().isEmpty() && whole) {
            json.put("primaryKey", table.key());
        }
        List<Map<String, Object>> keys = new ArrayList<>();
        for (Table.Reference reference : table.references()) {
            release.tables().stream()
                    .filter(other -> other.table().path().equals(reference.table()))
                    .forEach(other -> keys.add(foreignKey(reference, other.name())));
        }
        if (!keys.isEmpty()) {
            json.put("foreignKeys", keys);
        }
        return json;
    }

    private static Map<String, Object> foreignKey(Table.Reference reference, String target) {
        Map<String, Object> at = new LinkedHashMap<>();
        at.put("resource", target);
        at.put("fields", reference.target());
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("fields", reference.columns());
        json.put("reference", at);
        return json;
    }

    private static Map<String, Object> field(Column<?> column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", column.name());
        json.put("type", type(column.type()));
        json.put("title", column.label());
        json.put("description", column.definition());
        if (!column.meaning().unit().isEmpty()) {
            json.put("unit", column.meaning().unit());
        }
        Map<String, Object> constraints = new LinkedHashMap<>();
        if (column.required()) {
            constraints.put("required", true);
        }
        if (!column.codes().isEmpty()) {
            json.put(
                    "categories",
                    column.valueList().values().stream()
                            .map(DataPackage::category)
                            .toList());
            constraints.put("enum", column.codes());
        }
        if (!constraints.isEmpty()) {
            json.put("constraints", constraints);
        }
        return json;
    }

    private static Map<String, Object> category(ValueList.Value value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("value", value.code());
        json.put("label", value.label());
        return json;
    }

    private static String type(ColumnType type) {
        return type == ColumnType.TEXT ? "string" : type.code();
    }
}
