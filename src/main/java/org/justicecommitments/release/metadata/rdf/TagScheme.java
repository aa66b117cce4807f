package org.justicecommitments.release.metadata.rdf;

import java.util.Map;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCTerms;
import org.apache.jena.vocabulary.SKOS;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.ValueList;
import org.justicecommitments.release.metadata.Licence;
import org.justicecommitments.tag.Taxonomy;

/** The tags as a SKOS concept scheme: {@code dictionary/taxonomy.ttl}. */
public final class TagScheme {

    /** Its name in a release. */
    public static final String NAME = "dictionary/taxonomy.ttl";

    private final Model model = RdfText.model(Map.of("skos", SKOS.getURI(), "dct", DCTerms.NS));

    private final Taxonomy taxonomy;
    private final String base;
    private final Resource scheme;

    private TagScheme(Dataset dataset, Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        String served = dataset.baseUrl();
        this.base = (served.isEmpty() ? RdfText.NOWHERE : served.endsWith("/") ? served : served + "/") + "tags";
        this.scheme = model.createResource(base, SKOS.ConceptScheme);
        scheme.addProperty(DCTerms.title, "Tags of " + dataset.title(), "en");
        scheme.addProperty(DCTerms.identifier, taxonomy.id());
        scheme.addProperty(DCTerms.hasVersion, taxonomy.version());
        scheme.addProperty(DCTerms.creator, dataset.publisher());
        scheme.addProperty(
                DCTerms.license,
                model.createResource(Licence.of(dataset.licence()).url()));
    }

    /**
     * The file's text.
     *
     * @param tags the code lists of the columns that hold tags
     */
    public static String turtle(Dataset dataset, Taxonomy taxonomy, ValueList... tags) {
        TagScheme scheme = new TagScheme(dataset, taxonomy);
        for (ValueList list : tags) {
            list.values().forEach(value -> scheme.concept(value, list));
        }
        return RdfText.turtle(scheme.model, "../../../");
    }

    private void concept(ValueList.Value value, ValueList list) {
        Resource concept = model.createResource(base + "#" + value.code(), SKOS.Concept);
        concept.addProperty(SKOS.inScheme, scheme);
        concept.addProperty(SKOS.notation, value.code());
        concept.addProperty(SKOS.definition, value.definition(), "en");
        taxonomy.tag(value.code())
                .ifPresentOrElse(
                        tag -> {
                            tag.labels()
                                    .forEach((language, label) -> concept.addProperty(SKOS.prefLabel, label, language));
                            if (!tag.source().isEmpty()) {
                                concept.addProperty(DCTerms.source, tag.source());
                            }
                        },
                        () -> concept.addProperty(SKOS.prefLabel, value.label(), "en"));
        if (list.codes().contains(value.parent())) {
            Resource parent = model.createResource(base + "#" + value.parent());
            concept.addProperty(SKOS.broader, parent);
            parent.addProperty(SKOS.narrower, concept);
        } else {
            concept.addProperty(SKOS.topConceptOf, scheme);
            scheme.addProperty(SKOS.hasTopConcept, concept);
        }
    }
}
