package org.justicecommitments.release.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Texts as a workbook stores them. Excel reads {@code _x0041_} in a stored text as the character of that number, so a text
 * that has such letters by itself is stored with its underscore written in that way.
 */
final class CellText {

    private static final Pattern READ_AS_CHARACTER = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");
    private static final Pattern CHARACTER = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private CellText() {}

    /** The text to store, so that Excel shows this one. */
    static String stored(String text) {
        return text.contains("_x") ? READ_AS_CHARACTER.matcher(text).replaceAll("_x005F_") : text;
    }

    /** The text that Excel shows for a stored one. */
    static String shown(String stored) {
        return stored.contains("_x")
                ? CHARACTER
                        .matcher(stored)
                        .replaceAll(found ->
                                Matcher.quoteReplacement(String.valueOf((char) Integer.parseInt(found.group(1), 16))))
                : stored;
    }
}
