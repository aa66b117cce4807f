package org.justicecommitments.source;

import java.util.List;
import java.util.Random;

/** Texts as exports hold them, and worse ones. */
public final class RandomText {

    private static final List<String> FRAGMENTS = List.of(
            "court",
            "Access to Justice",
            "São Tomé e Príncipe",
            "Čćžšđ",
            "правосудие",
            "عدالة",
            "司法",
            "👩🏽‍⚖️",
            "🇰🇪",
            "𝒜",
            "e\u0301",
            "\u00a0",
            "\u200b",
            "\u00ad",
            " ",
            "  ",
            "\n",
            "\r\n",
            "\t",
            "\"",
            "\"\"",
            "'",
            ",",
            ";",
            "|",
            "<br/>",
            "<b>",
            "&amp;",
            "&",
            "]]>",
            "_x000D_",
            "_x005F_",
            "=1+1",
            "-1",
            "@",
            "#",
            "2014",
            "3.5",
            "1",
            "\ufffd",
            "…");

    private static final int LONGEST_CELL = 32_767;

    private final Random random;

    /** A source of texts; the same seed gives the same ones. */
    public RandomText(Random random) {
        this.random = random;
    }

    /** The next text: mostly short, sometimes empty, sometimes as long as a cell can be. */
    public String next() {
        int kind = random.nextInt(40);
        if (kind == 0) {
            return "";
        }
        int fragments = kind == 1 ? LONGEST_CELL : 1 + random.nextInt(8);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < fragments; i++) {
            String fragment = FRAGMENTS.get(random.nextInt(FRAGMENTS.size()));
            if (text.length() + fragment.length() > LONGEST_CELL) {
                break;
            }
            text.append(fragment);
        }
        return text.toString();
    }
}
