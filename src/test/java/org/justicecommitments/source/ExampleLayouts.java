package org.justicecommitments.source;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two small layouts with headings of the real ones. */
public final class ExampleLayouts {

    /** A layout with ids. */
    public static final Layout MODERN = layout(
            "ogp-2024",
            List.of("Commitment Unique Identifier", "Active Commitment"),
            Map.of(
                    "Commitment Unique Identifier", "commitment_id",
                    "Country/Locality", "member",
                    "Country", "member",
                    "Commitment Title", "title",
                    "Full Text", "description",
                    "Start Date", "start_date",
                    "Active Commitment", "active",
                    "Contact Email", ""));

    /** A layout without ids. */
    public static final Layout OLD = layout(
            "ogp-2016",
            List.of("Comm No", "Comm Dummy"),
            Map.of(
                    "Comm No", "commitment_number",
                    "Country", "member",
                    "Commitment Title", "title",
                    "Full Text", "description",
                    "Start Date", "start_date",
                    "Comm Dummy", ""));

    /** Both. */
    public static final List<Layout> ALL = List.of(MODERN, OLD);

    private ExampleLayouts() {}

    private static Layout layout(String vintage, List<String> recognizedBy, Map<String, String> headings) {
        Map<String, String> keys = new HashMap<>();
        headings.forEach((heading, key) -> keys.put(Layout.fold(heading), key));
        return new Layout(vintage, recognizedBy, keys, List.of("member", "title"));
    }
}
