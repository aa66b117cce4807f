package org.justicecommitments.source.workbook;

import javax.xml.stream.XMLStreamException;
import org.codehaus.stax2.XMLStreamReader2;
import org.codehaus.stax2.typed.TypedValueDecoder;

/** The attributes of cells and rows, read without making a text of each: a sheet has millions of them. */
final class Attributes {

    private static final int MOST_DIGITS = 9;

    private final Reference reference = new Reference();
    private final WholeNumber number = new WholeNumber();
    private final Type type = new Type();

    /** What a cell says its value is. */
    enum CellType {
        NUMBER,
        SHARED,
        INLINE,
        TEXT,
        BOOLEAN,
        ERROR,
        DATE
    }

    /** The index of the column that a reference such as {@code AB12} names; -1 if it names none. */
    int column(XMLStreamReader2 xml, int attribute) throws XMLStreamException {
        reference.column = -1;
        xml.getAttributeAs(attribute, reference);
        return reference.column;
    }

    /** A whole number that is not negative; -1 if it is something else. */
    int number(XMLStreamReader2 xml, int attribute) throws XMLStreamException {
        number.value = -1;
        xml.getAttributeAs(attribute, number);
        return number.value;
    }

    /** The type of a cell; a number if there is no such type, as spreadsheet programs take it. */
    CellType type(XMLStreamReader2 xml, int attribute) throws XMLStreamException {
        type.value = CellType.NUMBER;
        xml.getAttributeAs(attribute, type);
        return type.value;
    }

    private static final class Reference extends TypedValueDecoder {

        private int column;

        @Override
        public void decode(String input) {
            decode(input.toCharArray(), 0, input.length());
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            int letters = 0;
            for (int i = start; i < end; i++) {
                int letter = (buffer[i] | 0x20) - 'a';
                if (letter < 0 || letter > 25) {
                    break;
                }
                letters = letters * 26 + letter + 1;
                if (letters > 1 << 20) {
                    return;
                }
            }
            column = letters - 1;
        }

        @Override
        public void handleEmptyValue() {}
    }

    private static final class WholeNumber extends TypedValueDecoder {

        private int value;

        @Override
        public void decode(String input) {
            decode(input.toCharArray(), 0, input.length());
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            value = digits(buffer, start, end);
        }

        @Override
        public void handleEmptyValue() {}
    }

    /** A whole number in digits; -1 if it is something else, or too large for any row, style or text. */
    static int digits(char[] buffer, int start, int end) {
        if (start == end || end - start > MOST_DIGITS) {
            return -1;
        }
        int digits = 0;
        for (int i = start; i < end; i++) {
            if (buffer[i] < '0' || buffer[i] > '9') {
                return -1;
            }
            digits = digits * 10 + buffer[i] - '0';
        }
        return digits;
    }

    private static final class Type extends TypedValueDecoder {

        private CellType value = CellType.NUMBER;

        @Override
        public void decode(String input) {
            decode(input.toCharArray(), 0, input.length());
        }

        @Override
        public void decode(char[] buffer, int start, int end) {
            if (end - start == 1) {
                value = switch (buffer[start]) {
                    case 's' -> CellType.SHARED;
                    case 'b' -> CellType.BOOLEAN;
                    case 'e' -> CellType.ERROR;
                    case 'd' -> CellType.DATE;
                    default -> CellType.NUMBER;
                };
            } else {
                value = switch (new String(buffer, start, end - start)) {
                    case "str" -> CellType.TEXT;
                    case "inlineStr" -> CellType.INLINE;
                    default -> CellType.NUMBER;
                };
            }
        }

        @Override
        public void handleEmptyValue() {}
    }
}
