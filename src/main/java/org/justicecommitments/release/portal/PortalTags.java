package org.justicecommitments.release.portal;

import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Keywords as CKAN takes them for tags: 2 to 100 letters, digits, blanks, hyphens, underscores and dots. */
final class PortalTags {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 100;

    private PortalTags() {}

    /** The tags that keywords become; those of which nothing is left are no tags, and none stands twice. */
    static List<String> of(List<String> keywords) {
        Set<String> seen = new LinkedHashSet<>();
        return keywords.stream()
                .map(PortalTags::clean)
                .filter(tag -> tag.codePointCount(0, tag.length()) >= SHORTEST)
                .filter(tag -> seen.add(tag.toLowerCase(Locale.ROOT)))
                .toList();
    }

    private static String clean(String keyword) {
        String composed = Normalizer.normalize(keyword, Normalizer.Form.NFC);
        StringBuilder clean = new StringBuilder();
        composed.codePoints().map(c -> isAllowed(c) ? c : ' ').forEach(clean::appendCodePoint);
        String folded = clean.toString().strip().replaceAll(" +", " ");
        int characters = folded.codePointCount(0, folded.length());
        return characters <= LONGEST
                ? folded
                : folded.substring(0, folded.offsetByCodePoints(0, LONGEST)).strip();
    }

    private static boolean isAllowed(int c) {
        return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == '.';
    }
}
