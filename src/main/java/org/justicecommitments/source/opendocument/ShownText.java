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
    private boolean blankBefore;

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
        blankBefore = true;
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

    /** Blanks and line ends of the XML count as one blank; those that are meant have elements of their own. */
    private void append(XMLStreamReader2 xml) {
        char[] from = xml.getTextCharacters();
        int start = xml.getTextStart();
        for (int i = start; i < start + xml.getTextLength(); i++) {
            char c = from[i];
            boolean blank = c == ' ' || c == '\t' || c == '\n' || c == '\r';
            if (!blank) {
                text.append(c);
            } else if (!blankBefore) {
                text.append(' ');
            }
            blankBefore = blank;
        }
    }
}
