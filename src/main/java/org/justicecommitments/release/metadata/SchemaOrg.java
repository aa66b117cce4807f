package org.justicecommitments.release.metadata;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Manifest.ReleaseFile;

/** The release as a schema.org Dataset, for dataset search engines: JSON-LD in its page. */
public final class SchemaOrg {

    private SchemaOrg() {}

    /** The JSON-LD, safe inside a script element. */
    public static String json(Description release) {
        return ManifestFile.json(dataset(release)).strip().replace("<", "\\u003c");
    }

    private static Map<String, Object> dataset(Description release) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@context", "https://schema.org/");
        json.put("@type", "Dataset");
        if (release.isServed()) {
            json.put("@id", release.base() + "#dataset");
            json.put("url", release.url(""));
            Map<String, Object> catalogue = new LinkedHashMap<>();
            catalogue.put("@type", "DataCatalog");
            catalogue.put("name", release.dataset().title());
            catalogue.put("url", release.base());
            json.put("includedInDataCatalog", catalogue);
        }
        json.put("identifier", release.dataset().id());
        json.put("name", release.title());
        json.put("description", text(release));
        json.put("license", release.licence().url());
        json.put("isAccessibleForFree", true);
        json.put("keywords", release.dataset().keywords());
        json.put("version", release.facts().id());
        json.put("datePublished", day(release));
        json.put("dateModified", release.facts().sourceDate().toString());
        json.put("creator", organization(release.dataset()));
        json.put("publisher", organization(release.dataset()));
        json.put("creditText", release.attribution());
        release.coverage()
                .ifPresent(years -> json.put("temporalCoverage", "%d/%d".formatted(years.first(), years.last())));
        Map<String, Object> world = new LinkedHashMap<>();
        world.put("@type", "Place");
        world.put("name", "World");
        json.put("spatialCoverage", world);
        json.put("variableMeasured", variables(release));
        json.put("distribution", distributions(release));
        return json;
    }

    /** Search engines take 50 to 5,000 characters. */
    private static String text(Description release) {
        String text = release.text();
        String padded = text.length() >= 50 ? text : text + " " + release.attribution() + ".";
        return padded.length() <= 5000 ? padded : padded.substring(0, 5000);
    }

    static String day(Description release) {
        return release.facts().published().atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    static Map<String, Object> organization(Dataset dataset) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "Organization");
        json.put("name", dataset.publisher());
        if (!dataset.publisherUrl().isEmpty()) {
            json.put("url", dataset.publisherUrl());
        }
        return json;
    }

    private static List<Map<String, Object>> variables(Description release) {
        List<Map<String, Object>> variables = new ArrayList<>();
        release.tables().stream()
                .filter(table -> table.table().path().equals("data/commitments"))
                .flatMap(table -> table.table().csvColumns().stream())
                .forEach(column -> variables.add(variable(column)));
        return variables;
    }

    private static Map<String, Object> variable(Column<?> column) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("@type", "PropertyValue");
        json.put("name", column.name());
        json.put("alternateName", column.label());
        json.put("description", column.definition());
        if (!column.meaning().unit().isEmpty()) {
            json.put("unitText", column.meaning().unit());
        }
        return json;
    }

    private static List<Map<String, Object>> distributions(Description release) {
        List<Map<String, Object>> list = new ArrayList<>();
        for (Distribution one : Distribution.of(release)) {
            ReleaseFile file = one.file();
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("@type", "DataDownload");
            json.put("name", one.title());
            json.put("contentUrl", release.url(file.path()));
            json.put("encodingFormat", Description.mediaType(file.path()));
            json.put("contentSize", file.bytes() + " B");
            json.put("sha256", file.sha256());
            list.add(json);
        }
        return list;
    }
}
