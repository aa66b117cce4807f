package org.justicecommitments.source.opendocument;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.Limits;
import org.justicecommitments.source.SheetVisitor;
import org.justicecommitments.source.part.Xml;

/**
 * Reads the content of a spreadsheet: its styles, and the tables that are its sheets. Tables elsewhere, such as those of
 * tracked changes and of linked files, are no sheets.
 */
final class ContentReader {

    private final Limits limits;
    private final SheetVisitor visitor;
    private final Styles styles = new Styles();

    ContentReader(Limits limits, SheetVisitor visitor) {
        this.limits = limits;
        this.visitor = visitor;
    }

    /** Takes the styles of a part of their own. */
    void readStyles(XMLStreamReader2 xml) throws XMLStreamException {
        read(xml);
    }

    /** Reads a part; false if it holds no spreadsheet. */
    boolean read(XMLStreamReader2 xml) throws XMLStreamException {
        boolean found = false;
        while (xml.hasNext()) {
            if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            Xml.refuseDepth(xml);
            switch (xml.getLocalName()) {
                case "styles", "automatic-styles" -> children(xml, styles::read);
                case "spreadsheet" -> {
                    found = true;
                    children(xml, this::sheet);
                }
                case "master-styles", "font-face-decls", "settings", "scripts", "meta" -> Xml.skip(xml);
                default -> {}
            }
        }
        return found;
    }

    /** Reads one element to its end. */
    @FunctionalInterface
    interface Child {
        void read(XMLStreamReader2 xml) throws XMLStreamException;
    }

    /** Hands over each child of the element that the reader stands in; the reader stands on its end afterwards. */
    static void children(XMLStreamReader2 xml, Child child) throws XMLStreamException {
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event == XMLStreamConstants.START_ELEMENT) {
                Xml.refuseDepth(xml);
                child.read(xml);
            }
        }
    }

    private void sheet(XMLStreamReader2 xml) throws XMLStreamException {
        if (!xml.getLocalName().equals("table")) {
            Xml.skip(xml);
            return;
        }
        boolean hidden = styles.hides(Xml.text(xml, "style-name"));
        new TableReader(limits, styles, visitor.sheet(Xml.text(xml, "name"), hidden)).read(xml);
    }
}
