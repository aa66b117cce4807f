package org.justicecommitments.source.opendocument;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.part.Xml;

/** Reads the text that a cell shows: its paragraphs, without comments, pictures and pronunciations. */
final class ShownText {

    private final StringBuilder text = new StringBuilder();
    private final int longest;
    private boolean first;
    private int startOfParagraph;
    private boolean afterLineEnd;

    ShownText(int longest) {
        this.longest = longest;
    }

    /** The text of the cell that the reader stands in; the reader stands on the cell's end afterwards. */
    String read(XMLStreamReader2 xml) throws XMLStreamException {
        text.setLength(0);
        first = true;
        for (int event = xml.next(); event != XMLStreamConstants.END_ELEMENT; event = xml.next()) {
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = xml.getLocalName();
            if (name.equals("p") || name.equals("h")) {
                paragraph(xml);
            } else {
                Xml.skip(xml);
            }
        }
        return text.toString();
    }

    private void paragraph(XMLStreamReader2 xml) throws XMLStreamException {
        if (!first) {
            text.append('\n');
        }
        first = false;
        startOfParagraph = text.length();
        afterLineEnd = false;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    if (isBeside(xml.getLocalName())) {
                        Xml.skip(xml);
                    } else {
                        depth++;
                        Xml.refuseDepth(xml);
                        special(xml);
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> depth--;
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> append(xml);
                default -> {}
            }
            if (text.length() > longest) {
                throw new XMLStreamException(new LimitExceeded(Refusal.CELL_TOO_LONG));
            }
        }
    }

    private static boolean isBeside(String name) {
        return switch (name) {
            case "annotation", "annotation-end", "note", "ruby-text", "frame", "custom-shape" -> true;
            default -> false;
        };
    }

    private void special(XMLStreamReader2 xml) {
        switch (xml.getLocalName()) {
            case "s" -> text.append(" ".repeat(blanks(xml)));
            case "tab" -> text.append('\t');
            case "line-break" -> text.append('\n');
            default -> {}
        }
    }

    private int blanks(XMLStreamReader2 xml) {
        try {
            return Math.max(1, Math.min(longest, Integer.parseInt(Xml.text(xml, "c"))));
        } catch (NumberFormatException e) {
            return 1;
        }
    }

    /**
     * A line end of the XML, with the blanks behind it, counts as one blank: it is there for the look of the XML. Other blanks
     * stay, though the standard says that several count as one: LibreOffice writes those of texts with several lines as they are.
     */
    private void append(XMLStreamReader2 xml) {
        char[] from = xml.getTextCharacters();
        int start = xml.getTextStart();
        for (int i = start; i < start + xml.getTextLength(); i++) {
            char c = from[i];
            if (c == '\n' || c == '\r') {
                if (!afterLineEnd && text.length() > startOfParagraph) {
                    text.append(' ');
                }
                afterLineEnd = true;
            } else if (!afterLineEnd || c != ' ' && c != '\t') {
                text.append(c);
                afterLineEnd = false;
            }
        }
    }
}
