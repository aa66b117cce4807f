package org.justicecommitments.release.metadata.rdf;

import java.io.ByteArrayOutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.ModelFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.riot.RDFFormat;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFWriter;

/**
 * RDF as text and back: statements in a fixed order, so that the same statements are the same bytes. Where it is not
 * known at which address the output is served, the statements are made with {@link #NOWHERE}, and the texts are relative.
 */
final class RdfText {

    /** Stands for the address of the output while statements are made. */
    static final String NOWHERE = "https://output.invalid/";

    private static final Comparator<Triple> ORDER = Comparator.comparing(
                    (Triple triple) -> triple.getSubject().toString())
            .thenComparing(triple -> triple.getPredicate().toString())
            .thenComparing(triple -> triple.getObject().toString());

    private RdfText() {}

    /**
     * A model as Turtle.
     *
     * @param up what leads from the file's folder to the output, such as {@code ../../}
     */
    static String turtle(Model model, String up) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StreamRDF writer = StreamRDFWriter.getWriterStream(bytes, RDFFormat.TURTLE_BLOCKS);
        writer.start();
        new TreeMap<>(model.getNsPrefixMap()).forEach(writer::prefix);
        model.getGraph().find().toList().stream().sorted(ORDER).forEach(writer::triple);
        writer.finish();
        return relative(bytes.toString(StandardCharsets.UTF_8), up);
    }

    /** A model as JSON-LD. */
    static String jsonLd(Model model, String up) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        RDFDataMgr.write(bytes, model, RDFFormat.JSONLD11_PRETTY);
        return relative(
                bytes.toString(StandardCharsets.UTF_8).replace("\r\n", "\n").strip() + "\n", up);
    }

    private static String relative(String text, String up) {
        return text.replace(NOWHERE, up.isEmpty() ? "./" : up);
    }

    /**
     * Reads a Turtle or JSON-LD file of the output.
     *
     * @param path where it stands in the output
     */
    static Model read(String text, String path) {
        Model model = ModelFactory.createDefaultModel();
        RDFParser.create()
                .source(new StringReader(text))
                .lang(path.endsWith(".ttl") ? Lang.TURTLE : Lang.JSONLD)
                .base(NOWHERE + path)
                .parse(model);
        return model;
    }

    /** An empty model with these prefixes. */
    static Model model(Map<String, String> prefixes) {
        Model model = ModelFactory.createDefaultModel();
        model.setNsPrefixes(new TreeMap<>(
                prefixes)); // JSON-LD lists them as they came, and Map.of has another order in each process
        return model;
    }
}
