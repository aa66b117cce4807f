package org.justicecommitments.source;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** A kind of file that can be read, recognized by its content. */
public interface Format {

    /** The word for it in published files, such as {@code xlsx}. */
    String name();

    /**
     * Looks at the content of a file.
     *
     * @return what to make of it; empty if it is not of this format
     */
    Optional<Verdict> recognize(Path file) throws IOException;

    /**
     * Reads all sheets.
     *
     * @return why the file could not be read to its end, if so; what was visited until then stands
     */
    Optional<Refusal> read(Path file, SheetVisitor visitor) throws IOException;

    /** What a format makes of a file. */
    sealed interface Verdict {

        /** The format can read it. */
        record CanRead() implements Verdict {}

        /** It is of this family, and cannot be read. */
        record Refused(Refusal refusal) implements Verdict {}
    }
}
