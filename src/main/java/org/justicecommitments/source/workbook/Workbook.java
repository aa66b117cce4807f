package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.part.Archive;
import org.justicecommitments.source.part.Xml;

/**
 * The main part of a workbook: its worksheets and where its other parts are. Programs that leave out a relation are common, so
 * that a part is also looked for under the name that it usually has; content types are not needed at all.
 *
 * @param part the name of the main part
 * @param relations what it refers to
 * @param sheets the worksheets, in the order of the workbook
 * @param dates1904 whether dates are counted from 1904
 */
record Workbook(String part, Relations relations, List<Sheet> sheets, boolean dates1904) {

    private static final String USUAL = "xl/workbook.xml";
    private static final Set<String> NOT_WORKSHEETS =
            Set.of("chartsheet", "dialogsheet", "xlMacrosheet", "xlIntlMacrosheet");

    /** A worksheet and its part. */
    record Sheet(String name, boolean hidden, String part) {}

    private record Listed(String name, boolean hidden, String relation) {}

    /** The workbook in an archive; empty if the archive holds something else, such as a text document. */
    static Optional<Workbook> open(Archive archive, SheetVisitor visitor) throws IOException, XMLStreamException {
        String part = main(archive);
        Optional<InputStream> main = archive.read(part);
        if (main.isEmpty()) {
            return Optional.empty();
        }
        List<Listed> listed = new ArrayList<>();
        boolean dates1904;
        try (InputStream in = main.get()) {
            XMLStreamReader2 xml = Xml.open(in);
            xml.nextTag();
            if (!xml.getLocalName().equals("workbook")) {
                return Optional.empty();
            }
            dates1904 = read(xml, listed);
        }
        Relations relations = Relations.of(archive, part);
        return Optional.of(new Workbook(part, relations, sheets(archive, relations, listed, visitor), dates1904));
    }

    /** The name of the main part. */
    static String main(Archive archive) throws IOException {
        return Relations.of(archive, "")
                .target("/officeDocument")
                .filter(archive::has)
                .orElse(USUAL);
    }

    private static boolean read(XMLStreamReader2 xml, List<Listed> sheets) throws XMLStreamException {
        boolean dates1904 = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            Xml.refuseDepth(xml);
            if (xml.getLocalName().equals("workbookPr")) {
                // Excel lists an element of this name among its extensions too, which says nothing of dates.
                dates1904 |= Xml.isTrue(Xml.attribute(xml, "date1904"));
            } else if (xml.getLocalName().equals("sheet")) {
                String state = Xml.text(xml, "state");
                boolean hidden = !state.isEmpty() && !state.equals("visible");
                sheets.add(new Listed(Xml.text(xml, "name"), hidden, Xml.text(xml, "id")));
            }
        }
        return dates1904;
    }

    private static List<Sheet> sheets(Archive archive, Relations relations, List<Listed> listed, SheetVisitor visitor) {
        List<Sheet> sheets = new ArrayList<>();
        for (int i = 0; i < listed.size(); i++) {
            Listed sheet = listed.get(i);
            Optional<Relations.Relation> relation = relations.relation(sheet.relation);
            String type = relation.map(Relations.Relation::type).orElse("");
            if (NOT_WORKSHEETS.contains(type.substring(type.lastIndexOf('/') + 1))) {
                continue;
            }
            String usual = "xl/worksheets/sheet%d.xml".formatted(i + 1);
            String part = relation.map(Relations.Relation::target).orElse("");
            if (sheet.relation.isEmpty() && !archive.has(usual)) {
                visitor.ignored("sheets without cells, such as macros of Excel 95");
                continue;
            }
            if (!archive.has(part) && archive.has(usual)) {
                visitor.guessed("where the sheet '%s' is kept, for the workbook does not say it".formatted(sheet.name));
                part = usual;
            }
            sheets.add(new Sheet(sheet.name, sheet.hidden, part));
        }
        return sheets;
    }

    /** The part with what all sheets share, such as the styles, if there is one. */
    Optional<InputStream> shared(Archive archive, String name) throws IOException {
        Optional<String> target = relations.target("/" + name).filter(archive::has);
        return archive.read(target.orElse("xl/" + name + ".xml"));
    }
}
