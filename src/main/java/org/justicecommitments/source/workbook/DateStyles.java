package org.justicecommitments.source.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.codehaus.stax2.XMLStreamReader2;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.source.part.ShownDate;
import org.justicecommitments.source.part.Xml;

/** Which cell styles of a workbook show a number as a date, and how much of the date. */
final class DateStyles {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<ShownDate> styles = new ArrayList<>();

    /** The styles of a part; none if it is not there. */
    static DateStyles read(Optional<InputStream> part) throws IOException, XMLStreamException {
        DateStyles styles = new DateStyles();
        if (part.isPresent()) {
            try (InputStream in = part.get()) {
                styles.read(Xml.open(in));
            }
        }
        return styles;
    }

    private void read(XMLStreamReader2 xml) throws XMLStreamException {
        boolean inCellStyles = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("cellXfs")) {
                inCellStyles = false;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            Xml.refuseDepth(xml);
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

    private static int number(@Nullable String text) {
        try {
            return text == null ? 0 : Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0; // the general format: shows numbers as numbers
        }
    }

    /** Adds a number format of the workbook's own. */
    void addFormat(int format, String code) {
        formats.put(format, code);
    }

    /** Adds the next cell style, by its number format; formats of the workbook's own come before it. */
    void addStyle(int format) {
        String code = formats.get(format);
        styles.add(shown(format, code == null ? BuiltinFormats.getBuiltinFormat(format) : code));
    }

    private static ShownDate shown(int format, @Nullable String code) {
        if (!DateUtil.isADateFormat(format, code)) {
            return ShownDate.NO_DATE;
        }
        String letters =
                code == null ? "" : LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        boolean year = letters.indexOf('y') >= 0;
        boolean month = letters.indexOf('m') >= 0;
        boolean day = letters.indexOf('d') >= 0;
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        return ShownDate.of(year, month, day, time);
    }

    /** What a style shows of a date. */
    ShownDate shown(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : ShownDate.NO_DATE;
    }
}
