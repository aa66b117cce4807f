package org.justicecommitments.source;

import java.util.List;

/**
 * The first rows of a sheet as they stand, to guess a layout from.
 *
 * @param sheet the name of the sheet; empty for delimited text
 * @param hidden whether the workbook hides it
 * @param rows its first rows
 * @param cells how many cells that hold something were looked at; those of the whole sheet if all its rows were wanted
 */
public record SheetSample(String sheet, boolean hidden, List<Row> rows, long cells) {}
