package org.justicecommitments.normalize;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.justicecommitments.commitment.AreaAnswers;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Source;
import org.justicecommitments.source.Header;
import org.justicecommitments.source.ReadSheet;

/**
 * What is the same for all rows of a sheet: which columns give which answers, and by what lists they are read. It serves several
 * threads.
 *
 * @param sheet a readable sheet
 * @param source where its rows come from
 * @param dates its date columns, looked at
 * @param fields the columns of the fields, in the order of the fields
 * @param areaCodes the codes of the policy areas that it has columns for
 * @param areas the columns of the policy areas; two may speak of one
 */
record SheetPlan(
        ReadSheet sheet,
        Source source,
        DateColumns dates,
        Vocabularies vocabularies,
        CodedTexts codedTexts,
        List<FieldColumn> fields,
        AreaAnswers.Codes areaCodes,
        List<AreaColumn> areas) {

    /** The columns that give a field's answers: the labels and their coded twin, or the twin alone. */
    record FieldColumn(Field<?> field, int column, OptionalInt twin) {}

    /** A column of the policy area at a place of the codes. */
    record AreaColumn(int place, int column) {}

    static SheetPlan of(ReadSheet sheet, Vintage vintage, DateColumns dates, Vocabularies vocabularies) {
        Header header = sheet.header().orElseThrow();
        Source source = vintage.source(sheet.sample());
        AreaAnswers.Codes codes = areaCodes(header);
        return new SheetPlan(
                sheet,
                source,
                dates,
                vocabularies,
                new CodedTexts(vocabularies, source.vintage()),
                Field.all().stream().flatMap(field -> columns(header, field)).toList(),
                codes,
                areaColumns(header)
                        .map(column -> new AreaColumn(codes.place(areaCode(column)), column.index()))
                        .toList());
    }

    /** The codes of the policy areas that a sheet has columns for. */
    static AreaAnswers.Codes areaCodes(Header header) {
        return AreaAnswers.Codes.of(areaColumns(header).map(SheetPlan::areaCode).toList());
    }

    private static Stream<Header.Column> areaColumns(Header header) {
        return header.columns().stream().filter(column -> column.key().startsWith(RowNormalizer.AREA_KEY));
    }

    private static String areaCode(Header.Column column) {
        return column.key().substring(RowNormalizer.AREA_KEY.length());
    }

    private static Stream<FieldColumn> columns(Header header, Field<?> field) {
        OptionalInt column = header.indexOf(field.name());
        OptionalInt twin = header.indexOf(field.name() + RowNormalizer.TWIN_KEY);
        if (column.isPresent()) {
            return Stream.of(new FieldColumn(field, column.getAsInt(), twin));
        }
        return twin.stream().mapToObj(index -> new FieldColumn(field, index, OptionalInt.empty()));
    }

    Header header() {
        return sheet.header().orElseThrow();
    }
}
