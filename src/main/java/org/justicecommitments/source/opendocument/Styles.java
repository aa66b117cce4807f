package org.justicecommitments.source.opendocument;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.justicecommitments.source.part.ShownDate;
import org.justicecommitments.source.part.Xml;

/** The styles of a spreadsheet: how much of a date they show, and which tables they hide. */
final class Styles {

    private final Map<String, ShownDate> dates = new HashMap<>();
    private final Map<String, String> formatOfStyle = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Set<String> hiding = new HashSet<>();

    /** Takes the style that the reader stands in; the reader stands on its end afterwards. */
    void read(XMLStreamReader2 xml) throws XMLStreamException {
        String name = Xml.text(xml, "name");
        switch (xml.getLocalName()) {
            case "date-style" -> dates.put(name, shown(xml));
            case "style" -> {
                formatOfStyle.put(name, Xml.text(xml, "data-style-name"));
                parents.put(name, Xml.text(xml, "parent-style-name"));
                if (hides(xml)) {
                    hiding.add(name);
                }
            }
            default -> Xml.skip(xml);
        }
    }

    private static ShownDate shown(XMLStreamReader2 xml) throws XMLStreamException {
        boolean year = false;
        boolean month = false;
        boolean day = false;
        boolean time = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                Xml.refuseDepth(xml);
                String part = xml.getLocalName();
                year |= part.equals("year");
                month |= part.equals("month");
                day |= part.equals("day");
                time |= part.equals("hours") || part.equals("seconds");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return ShownDate.of(year, month, day, time);
    }

    private static boolean hides(XMLStreamReader2 xml) throws XMLStreamException {
        boolean hides = false;
        for (int depth = 1; depth > 0; ) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                depth++;
                Xml.refuseDepth(xml);
                hides |= xml.getLocalName().equals("table-properties")
                        && Xml.text(xml, "display").equals("false");
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                depth--;
            }
        }
        return hides;
    }

    /** How much of a date a cell style shows. */
    ShownDate shown(String style) {
        String at = style;
        for (int steps = 0; steps < 10 && !at.isEmpty(); steps++) {
            String format = formatOfStyle.getOrDefault(at, "");
            if (!format.isEmpty()) {
                return dates.getOrDefault(format, ShownDate.DAY);
            }
            at = parents.getOrDefault(at, "");
        }
        return ShownDate.DAY;
    }

    /** Whether a table style hides its table. */
    boolean hides(String style) {
        return hiding.contains(style);
    }
}
