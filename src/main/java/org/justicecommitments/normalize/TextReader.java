package org.justicecommitments.normalize;

import java.util.Optional;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Status;
import org.justicecommitments.source.Cell;
import org.justicecommitments.vocabulary.MissingCodes;

/** Reads the text of a cell: cleaned, without personal contact details. */
final class TextReader {

    private static final TextRule CLEAN = new TextRule();
    private static final ContactRule WITHHOLD = new ContactRule();

    private final MissingCodes missing;

    TextReader(MissingCodes missing) {
        this.missing = missing;
    }

    /** The answer that a cell gives in a text field; the same whenever it is asked. */
    Answer<String> read(Field<String> field, Optional<Cell> cell) {
        if (cell.isEmpty()) {
            return Answer.none();
        }
        if (cell.get().kind() == Cell.Kind.UNCALCULATED) {
            return new Answer.Unreadable<>("");
        }
        String clean = CLEAN.apply(cell.get().text());
        Optional<Status> status = missing.statusOf(field, clean);
        return status.<Answer<String>>map(s -> s.withoutValue("")).orElseGet(() -> Answer.of(WITHHOLD.apply(clean)));
    }

    /** Whether contact details were withheld from the text of a cell, of which a text was read. */
    static boolean withholds(Cell cell, String read) {
        return !read.equals(cell.text()) && !read.equals(CLEAN.apply(cell.text()));
    }
}
