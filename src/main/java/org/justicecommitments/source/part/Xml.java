package org.justicecommitments.source.part;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;

/** Opens the XML parts of a workbook: no entities, no external references, names without their namespace. */
public final class Xml {

    /** Deeper than any export nests its elements, and far from what costs memory. */
    private static final int DEEPEST = 1000;

    private static final InputFactoryImpl FACTORY = factory();

    private Xml() {}

    private static InputFactoryImpl factory() {
        InputFactoryImpl factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, true);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }

    /** A reader of a stream, in the encoding that the stream declares. */
    public static XMLStreamReader2 open(InputStream in) throws XMLStreamException {
        return (XMLStreamReader2) FACTORY.createXMLStreamReader(in);
    }

    /** The value of an attribute, whatever its namespace. */
    public static @Nullable String attribute(XMLStreamReader2 xml, String localName) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(localName)) {
                return xml.getAttributeValue(i);
            }
        }
        return null;
    }

    /** The value of an attribute, empty if it is not there. */
    public static String text(XMLStreamReader2 xml, String localName) {
        String value = attribute(xml, localName);
        return value == null ? "" : value;
    }

    /** Whether the value of an attribute stands for yes. */
    public static boolean isTrue(@Nullable String value) {
        return "1".equals(value) || "true".equals(value);
    }

    /** Goes on to the end of the element that the reader stands in, past all that is within it. */
    public static void skip(XMLStreamReader2 xml) throws XMLStreamException {
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                refuseDepth(xml);
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
    }

    /** Fails where elements are nested deeper than any workbook's. */
    public static void refuseDepth(XMLStreamReader2 xml) throws XMLStreamException {
        if (xml.getDepth() > DEEPEST) {
            throw new XMLStreamException("Nested too deeply");
        }
    }
}
