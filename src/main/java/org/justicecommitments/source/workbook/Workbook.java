package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackageRelationship;
import org.apache.poi.openxml4j.opc.TargetMode;

/**
 * The parts of a workbook that its cells refer to. Relations are told by the end of their type, so that transitional and
 * strict workbooks are alike.
 *
 * @param sheets the worksheets, in the order of the workbook
 * @param strings the shared strings
 * @param numbers makes cells of its numbers
 */
record Workbook(List<Sheet> sheets, List<String> strings, NumberCells numbers) {

    /** A worksheet. */
    record Sheet(String name, boolean hidden, PackagePart part) {}

    private record Listed(String name, boolean hidden, String relation) {}

    /** The workbook of a package; empty if the package holds something else, such as a text document. */
    static Optional<Workbook> open(OPCPackage opened) throws InvalidFormatException, IOException, XMLStreamException {
        Optional<PackagePart> main = related(opened.getRelationships(), "/officeDocument", opened)
                .filter(part -> part.getContentType().contains("spreadsheet")
                        || part.getContentType().contains("ms-excel"));
        if (main.isEmpty()) {
            return Optional.empty();
        }
        PackagePart part = main.get();
        List<Listed> listed = new ArrayList<>();
        boolean dates1904 = readMain(part, listed);
        List<Sheet> sheets = new ArrayList<>();
        for (Listed sheet : listed) {
            PackageRelationship relation = part.getRelationship(sheet.relation);
            if (relation != null && relation.getRelationshipType().endsWith("/worksheet")) {
                sheets.add(new Sheet(sheet.name, sheet.hidden, part.getRelatedPart(relation)));
            }
        }
        return Optional.of(new Workbook(
                sheets,
                SharedStrings.read(related(part.getRelationships(), "/sharedStrings", part)),
                new NumberCells(DateStyles.read(related(part.getRelationships(), "/styles", part)), dates1904)));
    }

    private static boolean readMain(PackagePart part, List<Listed> sheets) throws IOException, XMLStreamException {
        boolean dates1904 = false;
        try (InputStream in = part.getInputStream()) {
            XMLStreamReader xml = Xml.open(in);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    dates1904 = Xml.isTrue(Xml.attribute(xml, "date1904"));
                } else if (xml.getLocalName().equals("sheet")) {
                    String name = Xml.attribute(xml, "name");
                    String state = Xml.attribute(xml, "state");
                    String relation = Xml.attribute(xml, "id");
                    if (relation != null) {
                        boolean hidden = state != null && !state.equals("visible");
                        sheets.add(new Listed(name == null ? "" : name, hidden, relation));
                    }
                }
            }
        }
        return dates1904;
    }

    private static Optional<PackagePart> related(
            Iterable<PackageRelationship> relations, String type, OPCPackage opened) {
        return first(relations, type).map(opened::getPart);
    }

    private static Optional<PackagePart> related(Iterable<PackageRelationship> relations, String type, PackagePart from)
            throws InvalidFormatException {
        Optional<PackageRelationship> relation = first(relations, type);
        return relation.isPresent() ? Optional.of(from.getRelatedPart(relation.get())) : Optional.empty();
    }

    private static Optional<PackageRelationship> first(Iterable<PackageRelationship> relations, String type) {
        for (PackageRelationship relation : relations) {
            if (relation.getRelationshipType().endsWith(type) && relation.getTargetMode() == TargetMode.INTERNAL) {
                return Optional.of(relation);
            }
        }
        return Optional.empty();
    }
}
