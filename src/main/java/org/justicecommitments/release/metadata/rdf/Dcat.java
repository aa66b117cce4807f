package org.justicecommitments.release.metadata.rdf;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Property;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.rdf.model.ResourceFactory;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.SKOS;
import org.apache.jena.vocabulary.VCARD4;
import org.apache.jena.vocabulary.XSD;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Distribution;
import org.justicecommitments.release.metadata.Licence;

/**
 * A release for catalogues of open data, as DCAT-AP 3. The dataset and its distributions keep their IRIs from release to
 * release, for harvesters match on them; the files that they lead to are those of this release.
 */
public final class Dcat {

    static final String ADMS = "http://www.w3.org/ns/adms#";
    static final String SPDX = "http://spdx.org/rdf/terms#";
    static final String DCATAP = "http://data.europa.eu/r5r/";
    static final String AUTHORITY = "http://publications.europa.eu/resource/authority/";
    static final String WORLD = "https://sws.geonames.org/6295630/";

    private static final Map<String, String> FILE_TYPES =
            Map.of("csv", "CSV", "parquet", "PARQUET", "xlsx", "XLSX", "json", "JSON");

    private static final Map<String, String> PREFIXES = Map.of(
            "adms",
            ADMS,
            "dcat",
            DCAT.NS,
            "dcatap",
            DCATAP,
            "dct",
            DCTerms.NS,
            "foaf",
            FOAF.NS,
            "rdfs",
            RDFS.getURI(),
            "skos",
            SKOS.getURI(),
            "spdx",
            SPDX,
            "vcard",
            VCARD4.NS,
            "xsd",
            XSD.NS);

    private final Description release;
    private final Model model = RdfText.model(PREFIXES);
    private final String base;

    private Dcat(Description release) {
        this.release = release;
        this.base = release.isServed() ? release.base() : RdfText.NOWHERE;
    }

    /** The texts of {@code dcat.ttl} and {@code dcat.jsonld}. */
    public record Texts(String turtle, String jsonLd) {}

    /** Describes a release. */
    public static Texts of(Description release) {
        Dcat dcat = new Dcat(release);
        dcat.dataset();
        Distribution.of(release).forEach(dcat::distribution);
        return new Texts(RdfText.turtle(dcat.model, "../../"), RdfText.jsonLd(dcat.model, "../../"));
    }

    private void dataset() {
        Dataset facts = release.dataset();
        Resource dataset = model.createResource(base + "#dataset", DCAT.Dataset);
        dataset.addProperty(DCTerms.title, release.title(), "en");
        dataset.addProperty(DCTerms.description, release.text(), "en");
        dataset.addProperty(DCTerms.identifier, facts.id());
        facts.keywords().forEach(word -> dataset.addProperty(DCAT.keyword, word, "en"));
        dataset.addProperty(DCTerms.publisher, publisher(model, base, facts));
        dataset.addProperty(DCAT.contactPoint, contact(facts));
        dataset.addProperty(DCAT.theme, concept("data-theme", "JUST", "Justice, legal system and public safety"));
        dataset.addProperty(DCAT.theme, concept("data-theme", "GOVE", "Government and public sector"));
        dataset.addProperty(
                DCTerms.accrualPeriodicity,
                concept("frequency", "IRREG", "irregular").addProperty(RDF.type, DCTerms.Frequency));
        dataset.addProperty(DCTerms.language, english());
        dataset.addProperty(
                DCTerms.accessRights,
                concept("access-right", "PUBLIC", "public").addProperty(RDF.type, DCTerms.RightsStatement));
        dataset.addProperty(DCTerms.spatial, model.createResource(WORLD, DCTerms.Location));
        release.coverage().ifPresent(years -> dataset.addProperty(DCTerms.temporal, temporal(years)));
        dataset.addProperty(DCTerms.issued, release.facts().published().toString(), XSDDatatype.XSDdateTime);
        dataset.addProperty(DCTerms.modified, release.facts().sourceDate().toString(), XSDDatatype.XSDdate);
        dataset.addProperty(property(DCAT.NS + "version"), release.facts().id());
        dataset.addProperty(property(ADMS + "versionNotes"), notes(), "en");
        dataset.addProperty(DCAT.landingPage, page());
        dataset.addProperty(
                property(DCAT.NS + "hasVersion"),
                version(model, base, release.facts().id(), release));
    }

    private String notes() {
        String previous = release.facts().previous();
        String since = previous.isEmpty() ? "The first release" : "Follows release " + previous;
        return "%s; source of %s, schema %s."
                .formatted(since, release.facts().sourceDate(), release.facts().schemaVersion());
    }

    /** A release as a version of the dataset. */
    private static Resource version(Model model, String base, String id, Description release) {
        Resource version = model.createResource(base + "releases/" + id + "/#dataset", DCAT.Dataset);
        version.addProperty(DCTerms.title, "%s, release %s".formatted(release.title(), id), "en");
        version.addProperty(DCTerms.description, release.text(), "en");
        version.addProperty(property(DCAT.NS + "version"), id);
        version.addProperty(property(DCAT.NS + "isVersionOf"), model.createResource(base + "#dataset"));
        return version;
    }

    private Resource page() {
        return model.createResource(base + "releases/" + release.facts().id() + "/index.html", FOAF.Document)
                .addProperty(RDF.type, RDFS.Resource);
    }

    static Resource publisher(Model model, String base, Dataset facts) {
        Resource publisher = model.createResource(base + "#publisher", FOAF.Agent);
        publisher.addProperty(RDF.type, FOAF.Organization);
        publisher.addProperty(FOAF.name, facts.publisher(), "en");
        if (!facts.publisherUrl().isEmpty()) {
            publisher.addProperty(FOAF.homepage, model.createResource(facts.publisherUrl(), FOAF.Document));
        }
        return publisher;
    }

    private Resource contact(Dataset facts) {
        Resource contact = model.createResource(base + "#contact", VCARD4.Organization);
        contact.addProperty(RDF.type, VCARD4.Kind);
        contact.addProperty(VCARD4.fn, facts.contactName().isEmpty() ? facts.publisher() : facts.contactName());
        if (!facts.contactEmail().isEmpty()) {
            contact.addProperty(VCARD4.hasEmail, model.createResource("mailto:" + facts.contactEmail()));
        }
        return contact;
    }

    private Resource temporal(Description.Coverage years) {
        return model.createResource(base + "#temporal", DCTerms.PeriodOfTime)
                .addProperty(DCAT.startDate, "%d-01-01".formatted(years.first()), XSDDatatype.XSDdate)
                .addProperty(DCAT.endDate, "%d-12-31".formatted(years.last()), XSDDatatype.XSDdate);
    }

    private void distribution(Distribution one) {
        String path = one.file().path();
        String ending = path.substring(path.lastIndexOf('.') + 1);
        Resource resource = model.createResource(base + "#" + one.id(), DCAT.Distribution);
        model.getResource(base + "#dataset").addProperty(DCAT.distribution, resource);
        resource.addProperty(DCTerms.title, one.title(), "en");
        resource.addProperty(DCTerms.description, one.title() + " " + release.attribution() + ".", "en");
        resource.addProperty(DCAT.accessURL, page());
        resource.addProperty(
                DCAT.downloadURL,
                model.createResource(base + "releases/" + release.facts().id() + "/" + path, RDFS.Resource));
        Optional.ofNullable(FILE_TYPES.get(ending))
                .ifPresent(type -> resource.addProperty(
                        DCTerms.format,
                        concept("file-type", type, type).addProperty(RDF.type, DCTerms.MediaTypeOrExtent)));
        resource.addProperty(
                DCAT.mediaType,
                model.createResource(
                        "https://www.iana.org/assignments/media-types/" + Description.mediaType(path),
                        DCTerms.MediaType));
        resource.addProperty(DCAT.byteSize, Long.toString(one.file().bytes()), XSDDatatype.XSDnonNegativeInteger);
        resource.addProperty(DCTerms.license, licence(model, release.licence()));
        resource.addProperty(property(DCATAP + "availability"), concept("planned-availability", "STABLE", "stable"));
        resource.addProperty(DCTerms.language, english());
        resource.addProperty(DCTerms.issued, release.facts().published().toString(), XSDDatatype.XSDdateTime);
        resource.addProperty(DCTerms.modified, release.facts().sourceDate().toString(), XSDDatatype.XSDdate);
        resource.addProperty(property(SPDX + "checksum"), checksum(one));
    }

    private Resource checksum(Distribution one) {
        Resource algorithm = model.createResource(
                SPDX + "checksumAlgorithm_sha256", model.createResource(SPDX + "ChecksumAlgorithm"));
        return model.createResource(base + "#" + one.id() + "-checksum", model.createResource(SPDX + "Checksum"))
                .addProperty(property(SPDX + "algorithm"), algorithm)
                .addProperty(
                        property(SPDX + "checksumValue"),
                        one.file().sha256().toLowerCase(Locale.ROOT),
                        XSDDatatype.XSDhexBinary);
    }

    static Resource licence(Model model, Licence licence) {
        Resource document = model.createResource(licence.iri(), DCTerms.LicenseDocument);
        document.addProperty(DCTerms.title, licence.title(), "en");
        return document;
    }

    private Resource english() {
        return english(model);
    }

    static Resource english(Model model) {
        return concept(model, "language", "ENG", "English").addProperty(RDF.type, DCTerms.LinguisticSystem);
    }

    private Resource concept(String scheme, String code, String label) {
        return concept(model, scheme, code, label);
    }

    /** A concept of a code list of the European Union. */
    static Resource concept(Model model, String scheme, String code, String label) {
        Resource list = model.createResource(AUTHORITY + scheme, SKOS.ConceptScheme);
        list.addProperty(DCTerms.title, scheme.replace('-', ' '), "en");
        return model.createResource(AUTHORITY + scheme + "/" + code, SKOS.Concept)
                .addProperty(SKOS.prefLabel, label, "en")
                .addProperty(SKOS.inScheme, list);
    }

    static Property property(String iri) {
        return ResourceFactory.createProperty(iri);
    }

    /** The prefixes of all statements. */
    static Map<String, String> prefixes() {
        return PREFIXES;
    }

    /** The names of the two files in a release. */
    public static List<String> names() {
        return List.of("dcat.ttl", "dcat.jsonld");
    }
}
