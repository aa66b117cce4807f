package org.justicecommitments.normalize;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Withholds personal contact details: e-mail addresses and telephone numbers. */
public final class ContactRule implements CellRule {

    private static final String E_MAIL = "[e-mail withheld]";
    private static final String TELEPHONE = "[telephone withheld]";

    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]+\\s?(?:@|\\(at\\)|\\[at])\\s?[\\p{L}\\p{N}-]+(?:\\.[\\p{L}\\p{N}-]+)+");
    private static final Pattern INTERNATIONAL =
            Pattern.compile("(?<![\\p{L}\\p{N}+])(?:\\+|00)\\s?\\d{1,3}(?:[\\s.\\-/]?\\(?\\d{1,4}\\)?){2,6}\\d(?!\\d)");
    private static final Pattern NAMED = Pattern.compile(
            "(?i)(\\b(?:tel(?:ephone|éfono|efono|efone)?|phone|mobile|cell(?:ular)?|fax|t[ée]l|m[oó]vil|whatsapp)\\b\\.?(?:\\s*(?:no|number|n[uú]mero)\\b\\.?)?\\s*[:#]?\\s*)"
                    + "\\(?\\+?\\d(?:[\\s.()\\-/]{0,2}\\d){5,14}");

    @Override
    public String key() {
        return "withhold_contacts";
    }

    @Override
    public String sentence() {
        return "E-mail addresses and telephone numbers are personal data and are withheld.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Write to ana@example.org.", "Write to [e-mail withheld]."),
                new Example("Tel: 555-123 45 67, room 4", "Tel: [telephone withheld], room 4"),
                new Example("Call +44 20 7946 0000 now", "Call [telephone withheld] now"),
                new Example("Law 2014-2016, 12/31/2022, USD 1,200,000", "Law 2014-2016, 12/31/2022, USD 1,200,000"),
                new Example("Article 19, open@home", "Article 19, open@home"));
    }

    @Override
    public String apply(String text) {
        if (!mayHold(text)) {
            return text;
        }
        String noAddress = ADDRESS.matcher(text).replaceAll(Matcher.quoteReplacement(E_MAIL));
        String noNamed = NAMED.matcher(noAddress).replaceAll("$1" + Matcher.quoteReplacement(TELEPHONE));
        return INTERNATIONAL.matcher(noNamed).replaceAll(Matcher.quoteReplacement(TELEPHONE));
    }

    private static boolean mayHold(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            digits += c >= '0' && c <= '9' ? 1 : 0;
            if (c == '@' || digits >= 6 || c == '[' || (c == '(' && text.startsWith("(at)", i))) {
                return true;
            }
        }
        return false;
    }
}
