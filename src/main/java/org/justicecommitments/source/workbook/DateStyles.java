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
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/** Which cell styles of a workbook show a number as a date, and how much of the date. */
final class DateStyles {

    private static final Pattern LITERALS = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\*.|\\[[^\\]]*]");

    private final Map<Integer, String> formats = new HashMap<>();
    private final List<Shown> styles = new ArrayList<>();

    /** What a style shows of a date. */
    enum Shown {
        NO_DATE,
        /** Day, month and year. */
        DAY,
        /** Month and year. */
        MONTH,
        /** The year. */
        YEAR,
        /** Day and month, and no year: what is typed as Dec-12 is taken for a day of the running year. */
        DAY_OF_YEAR
    }

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

    private static int number(@Nullable String text) {
        return text == null || text.isEmpty() ? 0 : Integer.parseInt(text);
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

    private static Shown shown(int format, @Nullable String code) {
        if (!DateUtil.isADateFormat(format, code)) {
            return Shown.NO_DATE;
        }
        String letters =
                code == null ? "" : LITERALS.matcher(code).replaceAll("").toLowerCase(Locale.ROOT);
        boolean year = letters.indexOf('y') >= 0;
        boolean month = letters.indexOf('m') >= 0;
        boolean day = letters.indexOf('d') >= 0;
        boolean time = letters.indexOf('h') >= 0 || letters.indexOf('s') >= 0;
        if (time || year && day) {
            return Shown.DAY;
        }
        return year ? month ? Shown.MONTH : Shown.YEAR : day && month ? Shown.DAY_OF_YEAR : Shown.DAY;
    }

    /** What a style shows of a date. */
    Shown shown(int style) {
        return style >= 0 && style < styles.size() ? styles.get(style) : Shown.NO_DATE;
    }
}
