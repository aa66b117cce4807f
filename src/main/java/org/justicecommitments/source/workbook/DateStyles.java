package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which cell styles of a workbook show a number as a date. */
final class DateStyles {

    private final Map<Integer, String> formats = new HashMap<>();
    private final BitSet dates = new BitSet();
    private int styles;

    static DateStyles read(Optional<PackagePart> part) throws IOException, XMLStreamException {
        DateStyles styles = new DateStyles();
        if (part.isEmpty()) {
            return styles;
        }
        try (InputStream in = part.get().getInputStream()) {
            styles.read(Xml.open(in));
        }
        return styles;
    }

    private void read(XMLStreamReader xml) throws XMLStreamException {
        boolean inCellStyles = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            switch (xml.getLocalName()) {
                case "numFmt" -> {
                    String code = Xml.attribute(xml, "formatCode");
                    addFormat(number(Xml.attribute(xml, "numFmtId")), code == null ? "" : code);
                }
                case "cellXfs" -> inCellStyles = true;
                case "xf" -> {
                    if (inCellStyles) {
                        addStyle(number(Xml.attribute(xml, "numFmtId")));
                    }
                }
                default -> {}
            }
        }
    }

    private static int number(@org.jspecify.annotations.Nullable String text) {
        return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
    }

    /** Adds a number format of the workbook's own. */
    void addFormat(int format, String code) {
        formats.put(format, code);
    }

    /** Adds the next cell style, by its number format; formats of the workbook's own come before it. */
    void addStyle(int format) {
        String code = formats.get(format);
        dates.set(
                styles++,
                DateUtil.isADateFormat(format, code == null ? BuiltinFormats.getBuiltinFormat(format) : code));
    }

    boolean isDate(int style) {
        return style >= 0 && dates.get(style);
    }
}
