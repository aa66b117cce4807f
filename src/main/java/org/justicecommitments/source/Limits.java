package org.justicecommitments.source;

/**
 * How much a file may ask of the machine. A file that asks for more is refused, and the refusal names the setting. The
 * settings are those of {@code limits} in the job file.
 *
 * @param partMegabytes how large a part of a workbook may be when it is unpacked
 * @param totalMegabytes how large all parts that are read may be together
 * @param ratio how many times larger than its packed form a part may be; small parts may be larger
 * @param entries how many parts a workbook may have
 * @param columns how many columns a sheet may have
 * @param cellCharacters how many characters a cell may hold
 * @param repeatedCells how many cells an OpenDocument spreadsheet may make by repeating others
 */
public record Limits(
        long partMegabytes,
        long totalMegabytes,
        int ratio,
        int entries,
        int columns,
        int cellCharacters,
        int repeatedCells) {

    /** What holds where the job file says nothing: more than any export needs, less than a machine minds. */
    public static final Limits DEFAULT = new Limits(512, 1024, 200, 10_000, 16_384, 1_000_000, 10_000_000);
}
