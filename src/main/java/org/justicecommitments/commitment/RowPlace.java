package org.justicecommitments.commitment;

import java.io.Serializable;

/**
 * The row that a reading comes from.
 *
 * @param sheetNumber which of the run's sheets, from 0 in reading order
 * @param file the name of the file
 * @param sheet the name of the sheet; empty for delimited text
 * @param row the sheet's row number, from 1
 * @param offset where the verbatim row is kept, in the file of its sheet's rows
 */
public record RowPlace(int sheetNumber, String file, String sheet, int row, long offset) implements Serializable {}
