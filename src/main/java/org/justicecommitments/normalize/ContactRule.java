package org.justicecommitments.normalize;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Withholds personal contact details: e-mail addresses and telephone numbers. */
public final class ContactRule implements CellRule {

    private static final TextRule CLEAN = new TextRule();
    private static final ContactRule WITHHOLD = new ContactRule();
    private static final String E_MAIL = "[e-mail withheld]";
    private static final String TELEPHONE = "[telephone withheld]";
    private static final int NEAR = 120;
    private static final int FEWEST_DIGITS = 7;
    private static final int MOST_BETWEEN = 4; // closing and opening bracket, and two more
    private static final int FEWEST_INTERNATIONAL_DIGITS = 9;
    private static final int MOST_BEFORE_SIGN = 129; // 64 characters of two chars each, and a blank

    static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\p{N}._%+-])[\\p{L}\\p{N}._%+-]{1,64}\\s?(?:[@©]|\\(at\\)|\\[at])\\s?[\\p{L}\\p{N}-]{1,63}(?:\\.[\\p{L}\\p{N}-]{1,63})+");
    static final Pattern INTERNATIONAL = Pattern.compile(
            "(?<![\\p{L}\\p{N}+,.])(?:\\+\\s?|00)[1-9]\\d{0,2}(?:[\\s.\\-/]{0,2}\\(?\\d{1,4}\\)?){2,6}(?!\\d)");
    private static final Pattern MENTION =
            Pattern.compile("(?iU)\\b(?:t[eé]l|tel[eé]f(?:ono|one|on)s?|t[eé]l[eé]phones?|phones?|"
                    + "mobile|cell|cellular|celular(?:es)?|fax|m[oó]vil|whatsapp|e-?mail|correo)\\b");
    static final Pattern DIGITS = Pattern.compile(
            "(?<![\\p{L}\\p{N}])(?:\\(\\+?\\d{1,5}\\)|\\+?\\d)(?:[\\s.()'\\-/]{0,2}\\d){4,14}(?![\\p{L}\\p{N}])");
    private static final Pattern AMOUNT = Pattern.compile("[1-9]\\d{0,2}(?:[. ]\\d{3})*[. ]000|[1-9]\\d*000000");
    private static final Pattern BOOK_NUMBER =
            Pattern.compile("(?i).*\\b(?:isbn|issn|law|ley|decree|decreto|resolution|resoluci[oó]n)[^.;]{0,20}$");
    private static final Pattern DATE_OR_YEARS =
            Pattern.compile("\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}|(?:19|20)\\d{2}\\s?[-/.]\\s?(?:19|20)\\d{2}.*");

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
                new Example("Email and phone 070/11-22-33", "Email and phone [telephone withheld]"),
                new Example(
                        "Ana (0700112233, ana@example.org, 0700 445566)",
                        "Ana ([telephone withheld], [e-mail withheld], [telephone withheld])"),
                new Example("Budget: CFA F 50 000 000 of 2019", "Budget: CFA F 50 000 000 of 2019"),
                new Example("By e-mail until 31/12/2022", "By e-mail until 31/12/2022"),
                new Example("Law 2014-2016, 12/31/2022, USD 1,200,000", "Law 2014-2016, 12/31/2022, USD 1,200,000"),
                new Example("Decreto Supremo N° 003-2014-JUS", "Decreto Supremo N° 003-2014-JUS"),
                new Example("by phone for 1.000.000 people", "by phone for 1.000.000 people"),
                new Example("tél. 01 23 45 67 89", "tél. [telephone withheld]"),
                new Example("Article 19, open@home", "Article 19, open@home"));
    }

    @Override
    public String apply(String text) {
        String noAddress = withoutAddresses(text);
        return hasNumber(noAddress) ? withoutMentioned(withoutInternational(noAddress)) : noAddress;
    }

    private static String withoutAddresses(String text) {
        boolean hasSign = text.indexOf('@') >= 0
                || text.indexOf('©') >= 0
                || text.contains("(at)")
                || text.contains("[at]"); // each a quick look, and few texts have any
        return hasSign ? replaced(text, addresses(text), address -> E_MAIL) : text;
    }

    static PatternSearch addresses(String text) {
        return new PatternSearch(ADDRESS, text, (in, from) -> {
            int sign = sign(in, from);
            return sign < 0 ? -1 : Math.max(from, sign - MOST_BEFORE_SIGN);
        });
    }

    /** Where the next sign stands that an address has; -1 if there is none. */
    private static int sign(String text, int from) {
        for (int i = from; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '@', '©' -> {
                    return i;
                }
                case '(', '[' -> {
                    if (text.startsWith("at", i + 1)) {
                        return i;
                    }
                }
                default -> {}
            }
        }
        return -1;
    }

    /** Whether there are as many digits as a number has, with nothing between them that stands in no number. */
    private static boolean hasNumber(String text) {
        int digits = 0;
        int last = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = i - last <= MOST_BETWEEN + 1 ? digits + 1 : 1;
                last = i;
                if (digits >= FEWEST_DIGITS) {
                    return true;
                }
            } else if (c >= 'A') {
                digits = 0;
            }
        }
        return false;
    }

    private static String withoutInternational(String text) {
        return replaced(
                text,
                internationals(text),
                number -> count(number) >= FEWEST_INTERNATIONAL_DIGITS ? TELEPHONE : number);
    }

    static PatternSearch internationals(String text) {
        return new PatternSearch(
                INTERNATIONAL,
                text,
                (in, from) -> first(from, in.length(), i -> in.charAt(i) == '+' || in.startsWith("00", i)));
    }

    private static String replaced(String text, PatternSearch search, UnaryOperator<String> by) {
        StringBuilder replaced = new StringBuilder();
        int from = 0;
        while (search.find()) {
            replaced.append(text, from, search.start()).append(by.apply(search.group()));
            from = search.end();
        }
        return from == 0 ? text : replaced.append(text, from, text.length()).toString();
    }

    /** Numbers near the word telephone or e-mail; each that is withheld is such a word for the next. */
    private static String withoutMentioned(String text) {
        PatternSearch digits = digits(text);
        StringBuilder kept = new StringBuilder();
        int from = 0;
        while (digits.find()) {
            String number = digits.group();
            boolean withheld = isNumber(number) && isNearMention(text, kept, from, digits.start(), digits.end());
            kept.append(text, from, digits.start()).append(withheld ? TELEPHONE : number);
            from = digits.end();
        }
        return from == 0 ? text : kept.append(text, from, text.length()).toString();
    }

    static PatternSearch digits(String text) {
        return new PatternSearch(
                DIGITS,
                text,
                (in, from) -> first(
                        from,
                        in.length(),
                        i -> in.charAt(i) == '(' || in.charAt(i) == '+' || isDigit(in, i) && !isDigit(in, i - 1)));
    }

    private static int first(int from, int end, IntPredicate wanted) {
        for (int i = from; i < end; i++) {
            if (wanted.test(i)) {
                return i;
            }
        }
        return -1;
    }

    private static boolean isDigit(String text, int at) {
        return at >= 0 && text.charAt(at) >= '0' && text.charAt(at) <= '9';
    }

    private static boolean isNearMention(String text, StringBuilder kept, int from, int start, int end) {
        String all = kept.substring(Math.max(0, kept.length() - NEAR)) + text.substring(from, start);
        String before = all.substring(Math.max(0, all.length() - NEAR));
        String after = text.substring(end, Math.min(text.length(), end + E_MAIL.length() + 4));
        return (MENTION.matcher(before).find() || after.contains(E_MAIL))
                && !BOOK_NUMBER.matcher(before).matches();
    }

    private static boolean isNumber(String digits) {
        String plain = digits.strip();
        return count(plain) >= FEWEST_DIGITS
                && !DATE_OR_YEARS.matcher(plain).matches()
                && !AMOUNT.matcher(plain).matches();
    }

    private static long count(String digits) {
        return digits.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** The verbatim text of a cell as it may be published: as it is, or, if contacts are in it, cleaned and without them. */
    public static String published(String verbatim) {
        String clean = CLEAN.apply(verbatim);
        String withheld = WITHHOLD.apply(clean);
        return withheld.equals(clean) ? verbatim : withheld;
    }
}
