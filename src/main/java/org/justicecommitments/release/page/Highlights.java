package org.justicecommitments.release.page;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** A text with the words marked that earned tags. */
final class Highlights {

    private Highlights() {}

    /**
     * Words in a text.
     *
     * @param start where they begin, in UTF-16 units
     * @param end where they end, exclusive
     */
    record Span(int start, int end) {}

    /** The text as HTML; spans that overlap are marked as one, and what lies outside of the text is left out. */
    static String html(String text, List<Span> spans) {
        SortedMap<Integer, Integer> depths = new TreeMap<>();
        for (Span span : spans) {
            if (span.start >= 0 && span.start < span.end && span.end <= text.length()) {
                depths.merge(span.start, 1, Integer::sum);
                depths.merge(span.end, -1, Integer::sum);
            }
        }
        StringBuilder html = new StringBuilder();
        int done = 0;
        int depth = 0;
        for (Map.Entry<Integer, Integer> step : depths.entrySet()) {
            int next = depth + step.getValue();
            if (depth == 0 || next == 0) {
                html.append(Html.text(text.substring(done, step.getKey())));
                done = step.getKey();
            }
            if (depth == 0 && next > 0) {
                html.append("<mark>");
            } else if (depth > 0 && next == 0) {
                html.append("</mark>");
            }
            depth = next;
        }
        return html.append(Html.text(text.substring(done))).toString();
    }
}
