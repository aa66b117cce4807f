package org.justicecommitments.source.workbook;

import java.util.EnumSet;
import java.util.Set;
import org.justicecommitments.source.SheetVisitor;

/** What a sheet has that no spreadsheet program writes, each thing said once. */
final class OddThings {

    private final SheetVisitor visitor;
    private final String sheet;
    private final Set<Oddity> said = EnumSet.noneOf(Oddity.class);

    /** A thing that a workbook should not have, and how it was read. */
    enum Oddity {
        ROW_NUMBER_UNUSABLE("the number of a row, for it has none that a sheet can have"),
        ROW_TWICE("the number of a row, for two rows have the same one; the later one was put at the end"),
        ROWS_UNORDERED("the order of the rows, for their numbers do not rise"),
        CELL_TWICE("which of two cells counts that stand in the same place: the later one"),
        CELL_WITHOUT_COLUMN("the column of a cell, for it names none"),
        VALUE_UNLIKE_ITS_TYPE("a value, for it is not what its cell says it is; it was read as text"),
        END_DAMAGED("that all rows were read, for what follows them in the file is damaged");

        private final String what;

        Oddity(String what) {
            this.what = what;
        }
    }

    OddThings(SheetVisitor visitor, String sheet) {
        this.visitor = visitor;
        this.sheet = sheet;
    }

    void found(Oddity oddity) {
        if (said.add(oddity)) {
            visitor.guessed("%s (sheet '%s')".formatted(oddity.what, sheet));
        }
    }
}
