package org.justicecommitments.source.workbook;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Records of Excel's binary format as bytes, for what POI never writes. */
final class Biff {

    private Biff() {}

    /** A record of numbers of two bytes each. */
    static byte[] record(int type, int... numbers) {
        ByteBuffer buffer = ByteBuffer.allocate(4 + 2 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putShort((short) type).putShort((short) (2 * numbers.length));
        for (int number : numbers) {
            buffer.putShort((short) number);
        }
        return buffer.array();
    }

    static byte[] begin(int version, int kind) {
        return record(0x0809, version, kind, 4307, 1996, 65, 0, 6, 0);
    }

    static byte[] end() {
        return record(0x000a);
    }

    static byte[] sheet(byte[]... records) {
        return concat(begin(0x0600, 0x10), concat(records), end());
    }

    /** A workbook with one sheet, called AB. */
    static byte[] workbook(byte[] sheet) {
        byte[] begin = begin(0x0600, 5);
        byte[] end = end();
        int position = begin.length + record(0x0085, 0, 0, 0, 0, 0).length + end.length;
        byte[] listed = record(0x0085, position, 0, 0, 2, 'A' | 'B' << 8);
        return concat(begin, listed, end, sheet);
    }

    static byte[] concat(byte[]... parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            bytes.writeBytes(part);
        }
        return bytes.toByteArray();
    }
}
