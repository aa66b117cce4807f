package org.justicecommitments.release.page;

import java.util.List;
import java.util.stream.Collectors;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.Table;

/** The data dictionary for people: every table with its columns and their allowed values. */
public final class DictionaryPage {

    private DictionaryPage() {}

    /** The page's HTML. */
    public static String html(Dataset dataset, boolean sample, List<Table<?>> tables) {
        StringBuilder body = new StringBuilder();
        body.append("<h1>Data dictionary</h1>\n<p>%s</p>\n<nav><ul>\n".formatted(Html.text(dataset.title())));
        tables.forEach(table -> body.append("<li><a href=\"#%1$s\">%1$s</a>: %2$s</li>\n"
                .formatted(Html.text(table.path()), Html.text(table.title()))));
        body.append("</ul></nav>\n");
        tables.forEach(table -> body.append(table(table)));
        String title = "Data dictionary: " + dataset.title();
        return Html.page(title, sample ? Dataset.SAMPLE_BANNER : "", body.toString());
    }

    private static String table(Table<?> table) {
        String rows = table.columns().stream().map(DictionaryPage::column).collect(Collectors.joining());
        String key = table.key().isEmpty() ? "none" : String.join(", ", table.key());
        return """
                <h2 id="%1$s">%1$s</h2>
                <p>%2$s Primary key: %3$s.</p>
                <div class="scroll" tabindex="0"><table>
                <tr><th scope="col">Column</th><th scope="col">Type</th><th scope="col">What it means</th><th scope="col">Allowed values</th></tr>
                %4$s</table></div>
                """
                .formatted(Html.text(table.path()), Html.text(table.title()), Html.text(key), rows);
    }

    private static String column(Column<?> column) {
        String unit = column.meaning().unit();
        String list = column.valueList().name();
        String codes = list.isEmpty()
                ? ""
                : column.codes().size() > 12
                        ? "<a href=\"codelists/%1$s.csv\">%1$s</a>".formatted(Html.text(list))
                        : column.codes().stream().map(Html::text).collect(Collectors.joining(", "));
        return "<tr><th scope=\"row\">%s</th><td>%s%s</td><td>%s%s</td><td>%s</td></tr>\n"
                .formatted(
                        Html.text(column.name()),
                        column.type().code(),
                        unit.isEmpty() ? "" : ", " + Html.text(unit),
                        Html.text(column.definition()),
                        column.inCsv() ? "" : " Not in CSV.",
                        codes);
    }
}
