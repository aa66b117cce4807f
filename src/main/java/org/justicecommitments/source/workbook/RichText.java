package org.justicecommitments.source.workbook;

import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.LimitExceeded;
import org.justicecommitments.source.Refusal;
import org.justicecommitments.source.part.Xml;

/** Reads a text that may be made of runs, each with a look of its own. */
final class RichText {

    private final StringBuilder text = new StringBuilder();
    private final int longest;

    RichText(int longest) {
        this.longest = longest;
    }

    /**
     * The text of the element that the reader stands in: all its text runs, without the phonetic ones. The reader stands on
     * the element's end afterwards.
     */
    String read(XMLStreamReader2 xml) throws XMLStreamException {
        text.setLength(0);
        boolean inText = false;
        for (int depth = 1; depth > 0; ) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    String name = xml.getLocalName();
                    if (name.equals("rPh") || name.equals("rPr")) {
                        Xml.skip(xml);
                    } else {
                        depth++;
                        Xml.refuseDepth(xml);
                        inText = name.equals("t");
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    depth--;
                    inText = false;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText) {
                        append(xml);
                    }
                }
                default -> {}
            }
        }
        return Escapes.unescaped(text.toString());
    }

    private void append(XMLStreamReader2 xml) throws XMLStreamException {
        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        if (text.length() > longest) {
            throw new XMLStreamException(new LimitExceeded(Refusal.CELL_TOO_LONG));
        }
    }
}
