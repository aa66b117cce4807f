package org.justicecommitments.tag;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One published text field, as the tagger sees it: its words, and which of them masks cover. */
final class TextParts {

    private final String column;
    private final Taxonomy.Part part;
    private final Tokens tokens;
    private final @Nullable String[] open;

    TextParts(String column, Taxonomy.Part part, String text, PhraseTree<Integer> masks) {
        this.column = column;
        this.part = part;
        this.tokens = Tokens.of(text);
        this.open = unmasked(tokens.folded(), masks);
    }

    private static @Nullable String[] unmasked(List<String> folded, PhraseTree<Integer> masks) {
        @Nullable String[] open = folded.toArray(new String[0]);
        for (int i = 0; i < open.length; ) {
            int[] longest = {i};
            masks.find(open, i, (first, end, mask) -> longest[0] = Math.max(longest[0], end));
            int end = longest[0];
            for (int k = i; k < end; k++) {
                open[k] = null;
            }
            i = Math.max(end, i + 1);
        }
        return open;
    }

    /** The name of the published column. */
    String column() {
        return column;
    }

    Taxonomy.Part part() {
        return part;
    }

    int words() {
        return tokens.size();
    }

    <T> void find(PhraseTree<T> phrases, PhraseTree.Found<T> found) {
        for (int i = 0; i < open.length; i++) {
            phrases.find(open, i, found);
        }
    }

    int start(int token) {
        return tokens.spans().get(token).start();
    }

    int end(int endToken) {
        return tokens.spans().get(endToken - 1).end();
    }

    String quote(int token, int endToken) {
        return tokens.text().substring(start(token), end(endToken));
    }
}
