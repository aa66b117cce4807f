package org.justicecommitments.tag;

import org.justicecommitments.tag.analysis.Lexicon;
import org.justicecommitments.tag.analysis.PhraseTree;
import org.justicecommitments.tag.analysis.Words;

/** One published text field, as the tagger sees it: its words, and which of them masks cover. */
final class FieldText {

    private final String column;
    private final Taxonomy.Part part;
    private final Words words;
    private final boolean[] covered;
    private boolean masked;

    FieldText(String column, Taxonomy.Part part, String text, Lexicon lexicon, PhraseTree<String> masks) {
        this.column = column;
        this.part = part;
        this.words = Words.of(text, lexicon);
        this.covered = new boolean[words.size()];
        cover(masks);
    }

    /** Covers what masks cover, the longest first of those that begin at one word. */
    private void cover(PhraseTree<String> masks) {
        int[] longest = {0};
        for (int i = 0; i < covered.length; ) {
            longest[0] = i;
            masks.find(words, 0, covered, i, (first, end, mask, stemmed) -> longest[0] = Math.max(longest[0], end));
            int end = longest[0];
            masked |= end > i;
            for (int k = i; k < end; k++) {
                covered[k] = true;
            }
            i = Math.max(end, i + 1);
        }
    }

    /** The name of the published column. */
    String column() {
        return column;
    }

    Taxonomy.Part part() {
        return part;
    }

    Words words() {
        return words;
    }

    /** Finds phrases that masks leave. */
    <T> void find(PhraseTree<T> phrases, int language, PhraseTree.Found<T> found) {
        for (int i = 0; i < covered.length; i++) {
            phrases.find(words, language, covered, i, found);
        }
    }

    /** Whether masks cover any word. */
    boolean isMasked() {
        return masked;
    }

    /** Finds phrases as if there were no masks. */
    <T> void findUnmasked(PhraseTree<T> phrases, int language, PhraseTree.Found<T> found) {
        boolean[] none = new boolean[covered.length];
        for (int i = 0; i < covered.length; i++) {
            phrases.find(words, language, none, i, found);
        }
    }
}
