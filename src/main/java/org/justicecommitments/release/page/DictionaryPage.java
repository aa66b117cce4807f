package org.justicecommitments.release.page;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.ValueList;

/** The page of the data dictionary: every column of every table, and its allowed values. */
final class DictionaryPage {

    private static final String CODE_LISTS = "dictionary/codelists/";

    private DictionaryPage() {}

    static String body(List<Table<?>> tables) {
        StringBuilder body = new StringBuilder("<h1>Dictionary</h1>\n");
        body.append("<p>The same as tables: %s, %s.</p>\n"
                .formatted(Html.link("columns.csv", "columns.csv"), Html.link("codes.csv", "codes.csv")));
        List<Table<?>> described = tables.stream()
                .filter(table -> !table.path().startsWith(CODE_LISTS))
                .toList();
        body.append("<nav aria-label=\"Tables\"><ul class=\"columns\">\n");
        described.forEach(
                table -> body.append("<li>%s</li>\n".formatted(Html.link("#" + anchor(table), table.path()))));
        body.append("</ul></nav>\n");
        Set<String> ids = new HashSet<>();
        described.forEach(table -> body.append(table(table, ids)));
        return body.toString();
    }

    private static String anchor(Table<?> table) {
        return "table-" + table.path().replace('/', '-');
    }

    private static String table(Table<?> table, Set<String> ids) {
        StringBuilder rows = new StringBuilder();
        for (Column<?> column : table.columns()) {
            String id = ids.add(column.name()) ? " id=\"" + Html.text(column.name()) + "\"" : "";
            rows.append("<tr%s><th scope=\"row\"><code>%s</code></th><td>%s</td><td>%s%s</td><td>%s</td></tr>\n"
                    .formatted(
                            id,
                            Html.text(column.name()),
                            Html.text(column.label()),
                            column.type().code(),
                            column.key() ? ", key" : "",
                            Html.text(column.definition()) + values(column.valueList())));
        }
        return "<h2 id=\"%s\">%s</h2>\n<p>%s</p>\n"
                        .formatted(anchor(table), Html.text(table.path()), Html.text(table.title()))
                + Html.table(table.path(), List.of("Column", "Name", "Type", "What it means"), rows.toString());
    }

    private static String values(ValueList list) {
        if (list.isOpen()) {
            return "";
        }
        StringBuilder values = new StringBuilder("<details><summary>%s values</summary><dl>\n"
                .formatted(Html.number(list.values().size())));
        list.values()
                .forEach(value -> values.append("<dt><code>%s</code></dt><dd>%s%s</dd>\n"
                        .formatted(
                                Html.text(value.code()),
                                Html.text(value.label()),
                                value.definition().isEmpty() ? "" : ": " + Html.text(value.definition()))));
        return values.append("</dl></details>").toString();
    }
}
