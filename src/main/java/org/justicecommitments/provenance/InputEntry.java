package org.justicecommitments.provenance;

/**
 * An entry of the input folder, whatever it is, and what became of it.
 *
 * @param name its name in the folder
 * @param sha256 the hash of its bytes; empty if it was not opened
 * @param bytes its size; 0 if it was not opened
 * @param format what it is by its content: {@code xlsx}, {@code xls}, {@code csv} or empty
 * @param outcome what became of it
 * @param reason why it was not read, in plain words; empty if it was
 */
public record InputEntry(String name, String sha256, long bytes, String format, EntryOutcome outcome, String reason) {

    /** The entry as a source of values. */
    public SourceFile file() {
        return new SourceFile(name, sha256, bytes);
    }
}
