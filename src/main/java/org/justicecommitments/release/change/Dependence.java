package org.justicecommitments.release.change;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.justicecommitments.release.Column;
import org.justicecommitments.release.ColumnType;
import org.justicecommitments.release.DataTables;
import org.justicecommitments.release.change.Difference.Part;

/**
 * What a published value is made of beside its own cells.
 *
 * @param columns other columns of the same commitment
 * @param lists keys of the code lists that are asked for it
 * @param rules parts of the job file that it depends on
 * @param tagged whether taxonomy and overrides count
 */
record Dependence(List<String> columns, Set<String> lists, Set<String> rules, boolean tagged) {

    private static final String TAGGER_TAG = "tags.tagger.";
    private static final String OGP_TAG = "tags.ogp.";
    private static final List<String> TEXTS = List.of("title", "short_title", "description", "language");
    private static final List<String> SAME_CELL = List.of("_status", "_precision", "_original", "_earliest", "_latest");
    private static final Set<String> MEMBER = Set.of("member", "member_code", "member_kind", "country_code", "region");
    private static final Set<String> CODED = DataTables.commitments().columns().stream()
            .filter(column -> !column.sources().isEmpty())
            .filter(column -> !column.codes().isEmpty() || column.type() == ColumnType.BOOLEAN)
            .map(Column::name)
            .collect(Collectors.toSet());

    static Dependence of(String column) {
        if (column.startsWith(TAGGER_TAG) || column.endsWith("_tagger") || column.matches("sdg.*_reference")) {
            return new Dependence(TEXTS, Set.of(), Set.of(), true);
        } else if (column.startsWith("agenda_")) {
            return new Dependence(
                    and(TEXTS, "is_justice"), Set.of("agenda_catalogue"), Set.of(ReleaseOnDisk.COUNTING), true);
        } else if (column.equals("is_justice") || column.equals("justice_origin")) {
            return new Dependence(
                    List.of("justice_ogp", "justice_tagger", "tags.ogp.justice", "tags.tagger.justice"),
                    Set.of("agenda_catalogue"),
                    Set.of(ReleaseOnDisk.COUNTING),
                    true);
        } else if (column.startsWith(OGP_TAG) || column.endsWith("_ogp") || column.endsWith("_ogp_status")) {
            return new Dependence(
                    List.of(),
                    Set.of("policy_areas", "policy_area_headings", "missing_codes"),
                    Set.of(ReleaseOnDisk.READING),
                    false);
        } else if (MEMBER.contains(column)) {
            return new Dependence(List.of(), Set.of("members"), Set.of(ReleaseOnDisk.READING), false);
        } else if (column.equals("language")) {
            return new Dependence(List.of("title", "description"), Set.of(), Set.of(), false);
        } else if (column.equals("commitment_id") || column.equals("id_origin")) {
            return new Dependence(List.of(), Set.of("members"), Set.of(ReleaseOnDisk.READING), false);
        }
        Set<String> lists = CODED.contains(withoutSuffix(column, c -> true))
                ? Set.of("coded_answers", "missing_codes")
                : Set.of("missing_codes");
        return new Dependence(List.of(), lists, Set.of(ReleaseOnDisk.READING), false);
    }

    private static List<String> and(List<String> names, String more) {
        return Stream.concat(names.stream(), Stream.of(more)).toList();
    }

    /** The column whose cells a value comes from: {@code start_date} for {@code start_date_original}. */
    static String cells(String column, Function<String, Boolean> hasCells) {
        String asColumn = column.startsWith(OGP_TAG) ? column.substring(OGP_TAG.length()) + "_ogp" : column;
        return hasCells.apply(asColumn) ? asColumn : withoutSuffix(asColumn, hasCells);
    }

    private static String withoutSuffix(String column, Function<String, Boolean> wanted) {
        return SAME_CELL.stream()
                .filter(column::endsWith)
                .map(suffix -> column.substring(0, column.length() - suffix.length()))
                .filter(wanted::apply)
                .findFirst()
                .orElse(column);
    }

    /** Whether a change of a part of the configuration can change the value. */
    boolean on(Part part) {
        return switch (part.cause()) {
            case OVERRIDE, TAXONOMY -> tagged;
            case CODE_LIST -> lists.contains(part.name());
            case RULE -> rules.contains(part.name());
            case SOURCE, VERSION -> false;
        };
    }
}
