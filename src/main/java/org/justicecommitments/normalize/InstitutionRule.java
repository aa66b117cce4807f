package org.justicecommitments.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Splits a list of institutions into single ones. Names hold commas too ("Ministry of Nature, Environment and Tourism"),
 * so a comma splits only where the next part begins like an institution, or all parts are short; in doubt a name stays
 * whole.
 */
public final class InstitutionRule implements CellRule {

    static final Pattern BULLETS =
            Pattern.compile("\\s*(?:[•·▪●]|(?<=^|\\n)\\s*[-–*](?=\\s|\\p{Lu})|(?<=^|[\\s;,])\\d{1,2}[.)](?=\\s))\\s*");
    private static final String BULLET_CHARACTERS = "•·▪●-–*";
    private static final Pattern OPEN_END = Pattern.compile(
            "(?iU).*(?:[,(/&-]|\\b(?:of|for|and|the|in|on|de|del|la|las|los|el|para|y|e|do|da|dos|das|du|des|et|pour))$");
    private static final Pattern HEAD = Pattern.compile(
            "(?iU)(?:the |la |el |los |las |le |les |o |a |l')?(?:(?:national|nacional|state|federal|general|public|supreme) )?(?:ministr|minister|secretar|department|departament|dept|office|oficina|"
                    + "agenc|authority|autoridad|commission|comisi|comiss|committee|comit|council|consej|conselh|conseil|"
                    + "institut|contralor|controlador|procurad|fiscal[ií]a|defensor|"
                    + "ombuds|parliament|parlament|congres|assembl|asamblea|senate|senado|chamber|c[aá]mara|court|corte|"
                    + "tribunal|academy|parliament|press|service|police|polic[ií]a|bureau|directorate|direcci|direction|board|junta|center|centre|"
                    + "centro|association|asociaci|associa|foundation|fundaci|funda|coalition|coalici|alliance|alianza|"
                    + "network|red |union|uni[oó]n|universi|bank|banco|municipal|city|government|gobierno|governo|ngo|cso|"
                    + "civil society|sociedad civil|organi[sz]a|transparency|open |local |regional|all |other )");
    private static final Pattern ACRONYM = Pattern.compile("[\\p{Lu}\\d&.-]{2,12}\\.?(?: ?\\([^)]*\\))?");
    private static final Pattern NAMED_BY_LETTERS =
            Pattern.compile("\\p{Lu}\\S* (?:\\S+ )+\\([\\p{Lu}\\d&-]{2,12}\\)\\.?");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final Pattern JOINED = Pattern.compile("(?i).*\\b(?:and|y|et|e)\\b.*");
    static final Pattern AROUND = Pattern.compile("^[\\s:;,.\\-–]+|[\\s:;,\\-–]+$");
    static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{Ll}{3}|\\))\\.$");
    private static final int SHORT_PARTS = 3;
    private static final int SHORT_WORDS = 4;

    @Override
    public String key() {
        return "split_institutions";
    }

    @Override
    public String sentence() {
        return "A list of institutions becomes one row each; a name with a comma in it stays whole.";
    }

    @Override
    public List<Example> examples() {
        return List.of(
                new Example("Ministry of Justice; Supreme Court", "Ministry of Justice\nSupreme Court"),
                new Example("Ministry of Finance, Ministry of Health", "Ministry of Finance\nMinistry of Health"),
                new Example(
                        "Ministry of Nature, Environment and Tourism", "Ministry of Nature, Environment and Tourism"),
                new Example("ACESSA, CONEP, Ojo al Voto", "ACESSA\nCONEP\nOjo al Voto"),
                new Example("1. Cabinet Office\n2. Law Commission", "Cabinet Office\nLaw Commission"),
                new Example(
                        "The National Agency of\nInformation Society", "The National Agency of Information Society"),
                new Example("-Ministry of ICT\n-Cabinet Office", "Ministry of ICT\nCabinet Office"),
                new Example("Actors • Municipal Chamber • Federal Senate", "Actors\nMunicipal Chamber\nFederal Senate"),
                new Example(
                        "The Judiciary; Ministry of Justice, National Cohesion and Constitutional Affairs.",
                        "The Judiciary\nMinistry of Justice, National Cohesion and Constitutional Affairs"),
                new Example(
                        "Press Council, Media Fund for the West (MFW)", "Press Council\nMedia Fund for the West (MFW)"),
                new Example("State Revenue Service", "State Revenue Service"));
    }

    @Override
    public String apply(String text) {
        return String.join("\n", names(text));
    }

    /** The names in a text, in its order, none twice. */
    public List<String> names(String text) {
        List<String> names = new ArrayList<>();
        String items = mayHaveBullets(text) ? BULLETS.matcher(text).replaceAll(";") : text;
        for (String item : List.of(items.split(";", -1))) {
            for (String line : lines(item)) {
                byComma(line).stream().map(InstitutionRule::trimmed).forEach(name -> {
                    if (!name.isEmpty() && !names.contains(name)) {
                        names.add(name);
                    }
                });
            }
        }
        return names;
    }

    /** Whether there is a character that a bullet is made of: most texts have none, and need not be searched for a whole one. */
    static boolean mayHaveBullets(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (BULLET_CHARACTERS.indexOf(c) >= 0 || i > 0 && (c == '.' || c == ')') && isDigit(text.charAt(i - 1))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /** A line break ends a name, unless the line ends in the middle of one. */
    private static List<String> lines(String item) {
        List<String> lines = new ArrayList<>();
        for (String line : List.of(item.split("\n", -1))) {
            String before = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
            String lastName = before.substring(before.lastIndexOf(',') + 1).strip();
            boolean goesOn = !before.isEmpty()
                    && (lastName.indexOf(' ') < 0
                            || OPEN_END.matcher(before.strip()).matches());
            if (goesOn) {
                lines.set(lines.size() - 1, before + " " + line);
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static List<String> byComma(String line) {
        List<String> parts = outsideBrackets(line);
        boolean allShort = parts.size() >= SHORT_PARTS
                && parts.stream()
                        .allMatch(part -> BLANKS.split(part, -1).length <= SHORT_WORDS
                                && Character.isUpperCase(part.codePointAt(0))
                                && !JOINED.matcher(part).matches());
        List<String> names = new ArrayList<>();
        for (String part : parts) {
            boolean own = names.isEmpty()
                    || allShort
                    || NAMED_BY_LETTERS.matcher(part).matches()
                    || HEAD.matcher(part).lookingAt()
                    || ACRONYM.matcher(part).matches();
            if (own) {
                names.add(part);
            } else {
                names.set(names.size() - 1, names.get(names.size() - 1) + ", " + part);
            }
        }
        return names;
    }

    private static List<String> outsideBrackets(String line) {
        List<String> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            char c = i < line.length() ? line.charAt(i) : ',';
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (i == line.length() || c == ',' && depth <= 0) {
                String part = line.substring(start, i).strip();
                if (!part.isEmpty()) {
                    parts.add(part);
                }
                start = i + 1;
            }
        }
        return parts;
    }

    static String trimmed(String name) {
        boolean nothingAround = !name.isEmpty() && isInName(name.charAt(0)) && isInName(name.charAt(name.length() - 1));
        return nothingAround
                ? name
                : FULL_STOP.matcher(AROUND.matcher(name).replaceAll("")).replaceAll("");
    }

    private static boolean isInName(char c) {
        return Character.isLetterOrDigit(c) || c == '(' || c == ')';
    }
}
