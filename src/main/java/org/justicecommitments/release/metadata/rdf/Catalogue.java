package org.justicecommitments.release.metadata.rdf;

import java.util.List;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.sparql.vocabulary.FOAF;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.SKOS;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Licence;
import org.justicecommitments.release.metadata.Manifest;

/** The catalogue at the root of the output: the dataset as its newest release describes it, and all releases of it. */
public final class Catalogue {

    private Catalogue() {}

    /**
     * The texts of {@code catalog.ttl} and {@code catalog.jsonld}.
     *
     * @param releases the releases, newest first; at least one
     * @param newestDcat the newest release's {@code dcat.ttl}
     */
    public static Dcat.Texts of(List<Manifest> releases, String newestDcat) {
        Manifest newest = releases.get(0);
        Dataset facts = newest.dataset();
        String served = facts.baseUrl();
        String base = served.isEmpty() ? RdfText.NOWHERE : served.endsWith("/") ? served : served + "/";
        Model model = RdfText.model(Dcat.prefixes());
        model.add(RdfText.read(newestDcat, "releases/" + newest.id() + "/dcat.ttl"));
        Resource dataset = model.createResource(base + "#dataset");
        Resource catalogue = model.createResource(base + "#catalogue", DCAT.Catalog);
        String title = newest.sample() ? "SAMPLE - " + facts.title() : facts.title();
        catalogue.addProperty(DCTerms.title, title, "en");
        catalogue.addProperty(DCTerms.description, "All releases of: " + facts.description(), "en");
        catalogue.addProperty(DCTerms.publisher, Dcat.publisher(model, base, facts));
        catalogue.addProperty(DCTerms.language, Dcat.english(model));
        catalogue.addProperty(DCTerms.license, Dcat.licence(model, Licence.of(facts.licence())));
        catalogue.addProperty(
                DCTerms.issued, releases.get(releases.size() - 1).published().toString(), XSDDatatype.XSDdateTime);
        catalogue.addProperty(DCTerms.modified, newest.published().toString(), XSDDatatype.XSDdateTime);
        catalogue.addProperty(DCTerms.spatial, model.createResource(Dcat.WORLD, DCTerms.Location));
        catalogue.addProperty(FOAF.homepage, model.createResource(base + "index.html", FOAF.Document));
        catalogue.addProperty(
                DCAT.themeTaxonomy,
                model.createResource(Dcat.AUTHORITY + "data-theme", SKOS.ConceptScheme)
                        .addProperty(DCTerms.title, "data theme", "en"));
        catalogue.addProperty(DCAT.dataset, dataset);
        for (Manifest release : releases) {
            Resource version = model.createResource(base + "releases/" + release.id() + "/#dataset", DCAT.Dataset);
            dataset.addProperty(Dcat.property(DCAT.NS + "hasVersion"), version);
            if (!version.hasProperty(DCTerms.title)) {
                version.addProperty(RDF.type, DCAT.Dataset);
                version.addProperty(DCTerms.title, "%s, release %s".formatted(title, release.id()), "en");
                version.addProperty(DCTerms.description, release.dataset().description(), "en");
                version.addProperty(Dcat.property(DCAT.NS + "version"), release.id());
                version.addProperty(Dcat.property(DCAT.NS + "isVersionOf"), dataset);
            }
        }
        return new Dcat.Texts(RdfText.turtle(model, ""), RdfText.jsonLd(model, ""));
    }
}
