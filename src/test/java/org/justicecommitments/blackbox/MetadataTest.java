package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.eclipse.rdf4j.model.util.Models;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.rio.Rio;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.provenance.Sha256;
import tools.jackson.databind.JsonNode;

/** All metadata of a release says the same of the same files. */
class MetadataTest {

    /** DuckDB's words for the types of a Data Package. */
    private static final Map<String, String> DUCKDB_TYPES =
            Map.of("string", "VARCHAR", "integer", "BIGINT", "number", "DOUBLE", "boolean", "BOOLEAN", "date", "DATE");

    private static Release release() {
        return SampleRelease.get();
    }

    private static JsonNode json(String path) throws IOException {
        return Release.JSON.readTree(Files.readAllBytes(release().file(path)));
    }

    static Stream<JsonNode> resources() throws IOException {
        return json("datapackage.json").path("resources").valueStream();
    }

    @ParameterizedTest
    @MethodSource("resources")
    void aResourceOfTheDataPackageHasTheBytesHashRowsAndColumnsOfItsFile(JsonNode resource) throws IOException {
        Path file = release().file(resource.path("path").asString());
        List<String> fields = resource.path("schema")
                .path("fields")
                .valueStream()
                .map(field -> field.path("name").asString())
                .toList();

        assertThat(resource.path("bytes").asLong()).isEqualTo(Files.size(file));
        assertThat(resource.path("hash").asString()).isEqualTo("sha256:" + Sha256.of(file));
        assertThat(resource.path("rowCount").asLong())
                .isEqualTo(Release.rows(file).size());
        try (Stream<String> lines = Files.lines(file)) {
            assertThat(lines.findFirst()).hasValue(String.join(",", fields));
        }
    }

    @Test
    void theDataPackageHasEveryCsvFile() throws IOException {
        Set<String> paths =
                resources().map(resource -> resource.path("path").asString()).collect(Collectors.toSet());

        assertThat(paths).isEqualTo(release().csvFiles().keySet());
    }

    @Test
    void theTypesOfTheDataPackageAreThoseThatDuckDbFindsInParquet() throws IOException, SQLException {
        int compared = 0;
        for (JsonNode resource : resources().toList()) {
            Path parquet = release().file(resource.path("path").asString().replace(".csv", ".parquet"));
            if (Files.exists(parquet)) {
                Map<String, String> found = DuckDb.columns(parquet);
                for (JsonNode field : resource.path("schema").path("fields")) {
                    assertThat(found.get(field.path("name").asString()))
                            .as("%s of %s", field.path("name"), parquet)
                            .isEqualTo(DUCKDB_TYPES.get(field.path("type").asString()));
                    compared++;
                }
            }
        }
        assertThat(compared).isGreaterThan(100);
    }

    @Test
    void theReferencesThatCsvOnTheWebNamesLeadToRowsThatAreThere() throws IOException, SQLException {
        int checked = 0;
        for (JsonNode table : json("csvw.json").path("tables")) {
            Path file = release().file(table.path("url").asString());
            for (JsonNode key : table.path("tableSchema").path("foreignKeys")) {
                String columns = names(key);
                JsonNode target = key.path("reference");
                String orphans = "SELECT count(*) FROM (SELECT %s FROM %s EXCEPT SELECT %s FROM %s)"
                        .formatted(
                                columns,
                                csv(file),
                                names(target),
                                csv(release().file(target.path("resource").asString())));
                assertThat(DuckDb.ask(orphans)).as("%s of %s", columns, file).isEqualTo(List.of(List.of(0L)));
                checked++;
            }
        }
        assertThat(checked).isGreaterThanOrEqualTo(5);
    }

    private static String csv(Path file) {
        return "read_csv('%s', all_varchar = true)".formatted(file.toString().replace("'", "''"));
    }

    private static String names(JsonNode key) {
        return key.path("columnReference").valueStream().map(JsonNode::asString).collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"dcat", "catalog"})
    void anIndependentLibraryReadsTurtleAndJsonLdAsTheSameStatements(String name) throws IOException {
        Path at =
                name.equals("dcat") ? release().folder() : SampleRelease.desk().output();

        org.eclipse.rdf4j.model.Model turtle = rio(at.resolve(name + ".ttl"), RDFFormat.TURTLE);

        assertThat(turtle).hasSize((int)
                RDFDataMgr.loadModel(at.resolve(name + ".ttl").toString()).size());
        assertThat(Models.isomorphic(turtle, rio(at.resolve(name + ".jsonld"), RDFFormat.JSONLD)))
                .isTrue();
    }

    @Test
    void anIndependentLibraryReadsTheTags() throws IOException {
        Path file = release().file("dictionary/taxonomy.ttl");

        assertThat(rio(file, RDFFormat.TURTLE))
                .hasSize((int) RDFDataMgr.loadModel(file.toString()).size());
    }

    private static org.eclipse.rdf4j.model.Model rio(Path file, RDFFormat format) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return Rio.parse(in, file.toUri().toString(), format);
        }
    }

    @Test
    void turtleAndJsonLdAreTheSameStatements() {
        Model turtle = RDFDataMgr.loadModel(release().file("dcat.ttl").toString());
        Model json = RDFDataMgr.loadModel(release().file("dcat.jsonld").toString());

        assertThat(turtle.size()).isGreaterThan(200);
        assertThat(json.isIsomorphicWith(turtle)).isTrue();
        assertThat(turtle.listSubjects().toList()).noneMatch(subject -> subject.isAnon());
    }

    @Test
    void theCatalogueLeadsToTheDatasetAndItsDistributionsToFilesThatAreThere() throws IOException {
        Model catalogue = RDFDataMgr.loadModel(
                SampleRelease.desk().output().resolve("catalog.ttl").toString());

        assertThat(catalogue.listSubjectsWithProperty(RDF.type, DCAT.Catalog).toList())
                .hasSize(1);
        List<String> files = catalogue.listObjectsOfProperty(DCAT.downloadURL).toList().stream()
                .map(node -> node.asResource().getURI())
                .toList();
        assertThat(files).hasSizeGreaterThan(10).allSatisfy(uri -> assertThat(Path.of(java.net.URI.create(uri)))
                .exists());
    }

    @Test
    void everyTagIsAConceptWithALabel() {
        Model scheme =
                RDFDataMgr.loadModel(release().file("dictionary/taxonomy.ttl").toString());
        Set<String> notations = scheme.listObjectsOfProperty(SKOS.notation).toList().stream()
                .map(node -> node.asLiteral().getString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(release().rows("data/tags"))
                .extracting(row -> row.get("tag"))
                .isSubsetOf(notations);
        assertThat(scheme.listSubjectsWithProperty(RDF.type, SKOS.Concept).toList())
                .hasSameSizeAs(notations)
                .allSatisfy(concept ->
                        assertThat(concept.hasProperty(SKOS.prefLabel)).isTrue());
    }

    @Test
    void aReleaseThatDoesNotKnowItsAddressSaysSo() {
        assertThat(release().rows("quality/findings"))
                .extracting(finding -> finding.get("code"))
                .contains("no_base_url");
    }

    @Test
    void aReleaseThatKnowsItsAddressHasAbsoluteLinksOnly(@TempDir Path folder) throws IOException {
        Path shipped = Path.of("jobs");
        Files.createDirectories(folder.resolve("jobs/codelists"));
        try (Stream<Path> files = Files.walk(shipped).filter(Files::isRegularFile)) {
            for (Path file : files.toList()) {
                Files.copy(file, folder.resolve("jobs").resolve(shipped.relativize(file)));
            }
        }
        String job = Files.readString(Path.of("jobs/nightly.yaml"))
                .replaceFirst("# base_url: \\S+", "base_url: https://data.example.org/justice/");
        Path served = Files.writeString(folder.resolve("jobs/served.yaml"), job);
        Desk desk = Desk.in(folder).with("export.csv", SmallExport.of(20).csv());

        Program.run(desk.words(List.of("run", served, "--input", desk.input()))).with(0);

        Release release = desk.release();
        String root = "https://data.example.org/justice/releases/" + release.id() + "/";
        Model dcat = RDFDataMgr.loadModel(release.file("dcat.ttl").toString());
        assertThat(dcat.listObjectsOfProperty(DCAT.downloadURL).toList())
                .isNotEmpty()
                .allSatisfy(node -> assertThat(node.asResource().getURI()).startsWith(root));
        assertThat(Files.readString(release.file("croissant.json"))).contains(root + "data/commitments.csv");
        assertThat(Files.readString(release.file("index.html"))).contains(root + "data/commitments.csv");
        assertThat(Files.readString(release.file("dcat.jsonld"))).doesNotContain("output.invalid", "../");
        assertThat(release.rows("quality/findings"))
                .extracting(finding -> finding.get("code"))
                .doesNotContain("no_base_url");
    }
}
