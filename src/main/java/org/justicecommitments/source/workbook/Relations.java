package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.part.Archive;
import org.justicecommitments.source.part.Xml;

/**
 * What a part of a workbook refers to. Relations are told by the end of their type, so that transitional and strict workbooks
 * are alike; those to something outside of the workbook are left out.
 *
 * @param all the relations, in their order
 */
record Relations(List<Relation> all) {

    /** A relation to another part. */
    record Relation(String id, String type, String target) {}

    /** The relations of a part, or of the whole archive if the part's name is empty; none if they cannot be read. */
    static Relations of(Archive archive, String part) throws IOException {
        int slash = part.lastIndexOf('/');
        String folder = part.substring(0, slash + 1);
        List<Relation> all = new ArrayList<>();
        Optional<InputStream> relations = archive.read(folder + "_rels/" + part.substring(slash + 1) + ".rels");
        if (relations.isPresent()) {
            try (InputStream in = relations.get()) {
                read(Xml.open(in), folder, all);
            } catch (XMLStreamException e) {
                if (e.getCause() instanceof LimitExceeded limit) {
                    throw limit;
                } // else the parts are found by their usual names
            }
        }
        return new Relations(List.copyOf(all));
    }

    private static void read(XMLStreamReader2 xml, String folder, List<Relation> all) throws XMLStreamException {
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            Xml.refuseDepth(xml);
            if (xml.getLocalName().equals("Relationship")
                    && !Xml.text(xml, "TargetMode").equalsIgnoreCase("External")) {
                String target = Xml.text(xml, "Target").strip().replace('\\', '/');
                all.add(new Relation(
                        Xml.text(xml, "Id"),
                        Xml.text(xml, "Type"),
                        target.startsWith("/") ? target.substring(1) : folder + target));
            }
        }
    }

    /** The part that the first relation of a type leads to, if it leads to one. */
    Optional<String> target(String type) {
        return all.stream()
                .filter(relation -> relation.type.endsWith(type))
                .map(Relation::target)
                .findFirst();
    }

    /** The relation with an id. */
    Optional<Relation> relation(String id) {
        return all.stream().filter(relation -> relation.id.equals(id)).findFirst();
    }
}
