package org.justicecommitments.release.report;

import java.util.List;
import java.util.Map;
import org.justicecommitments.summarize.Coding;

/**
 * What all chapters of the report in one language are made from.
 *
 * @param facts what the report says beside the tables
 * @param data the tables
 * @param words the words of the language
 */
record Edition(ReportFacts facts, SummaryData data, Words words) {

    /** Both voices, each with its series. */
    static final Map<Coding, Series> VOICES =
            new java.util.EnumMap<>(Map.of(Coding.OGP, Series.OGP, Coding.TAGGER, Series.TAGGER));

    /** The coding that headline figures and lists go by, as the job file decides. */
    String coding() {
        return switch (facts.justiceCounts()) {
            case "ogp", "tagger" -> facts.justiceCounts();
            default -> Coding.EITHER.code();
        };
    }

    String text(String key, Object... values) {
        return words.text(key, values);
    }

    /** Where a table is too long to be shown whole: how much is, and where the rest stands. */
    String cut(String table) {
        return data.cut(table)
                .map(one -> Markup.note(
                        text("note.cut", words.whole(one.rows().size()), words.whole(one.size()), table + ".csv")))
                .orElse("");
    }

    /** The name of a tag, an area or a region; the name that a table gives where the language has none. */
    String label(String group, String code, String otherwise) {
        return words.find(group + "." + code)
                .or(() -> java.util.Optional.ofNullable(
                        facts.labels().getOrDefault(code, Map.of()).get(words.language())))
                .orElse(otherwise);
    }

    String region(String region) {
        return label("region", region.replace(' ', '_'), region);
    }

    /** Part of a chapter: a chart, if it shows anything, and its table. */
    String chart(List<Drawing> charts, boolean empty, Drawing drawing, PageTable table, String... files) {
        if (empty) {
            return Markup.note(text("note.no_chart")) + table.html(files);
        }
        charts.add(drawing);
        return drawing.inPage(drawing.title() + ".") + table.html(files);
    }
}
