package org.justicecommitments.source.workbook;

import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FilePassRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.MulRKRecord;
import org.apache.poi.hssf.record.RKRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactory;
import org.apache.poi.hssf.record.RecordInputStream;
import org.apache.poi.poifs.crypt.Decryptor;
import org.apache.poi.poifs.crypt.EncryptionInfo;

/**
 * Hands the records of an Excel 97-2003 workbook to those who take them. A record that nobody takes is not looked into, and what one
 * holds beyond its fields is left: many programs write one or the other in a way of their own, and Excel does not mind.
 */
final class BiffRecords {

    private static final int HEADER = 4;
    private static final int NO_NUMBER = 0xffff;

    /** Formulas as Excel 3 and 4 wrote them; some programs still do. */
    private static final Set<Short> OLD_FORMULAS = Set.of((short) 0x0206, (short) 0x0406);

    private final Map<Short, Consumer<Record>> takers = new HashMap<>();
    private int depth;

    /** Has the records of a kind handed over, as POI makes them; the packed forms of numbers come as plain ones. */
    <R> void take(short sid, Class<R> type, Consumer<R> taker) {
        takers.put(sid, record -> taker.accept(type.cast(record)));
    }

    /**
     * Reads a workbook to its end, which is the end of a sheet that no other sheet follows: what pads the stream may be anything.
     *
     * @throws EncryptedDocumentException if it is protected, and not by the password that Excel itself uses for workbooks that all may read
     */
    void read(InputStream in) {
        RecordInputStream records = new RecordInputStream(in);
        int read = 0;
        boolean ended = false;
        while (records.hasNextRecord() && (!ended || records.getNextSid() == BOFRecord.sid)) {
            records.nextRecord();
            short sid = records.getSid();
            read += HEADER + records.remaining();
            if (sid == FilePassRecord.sid) {
                records = decrypted(new FilePassRecord(records).getEncryptionInfo(), in, read);
                continue;
            }
            depth += sid == BOFRecord.sid ? 1 : sid == EOFRecord.sid ? -1 : 0;
            ended = sid == EOFRecord.sid && depth <= 0;
            if (OLD_FORMULAS.contains(sid)) {
                takers.getOrDefault(FormulaRecord.sid, left -> {}).accept(oldFormula(records));
            } else if (takers.containsKey(sid) || sid == RKRecord.sid || sid == MulRKRecord.sid) {
                for (Record record : RecordFactory.createRecord(records)) {
                    takers.getOrDefault(record.getSid(), left -> {}).accept(record);
                }
            }
            records.readRemainder();
        }
    }

    private static FormulaRecord oldFormula(RecordInputStream in) {
        FormulaRecord formula = new FormulaRecord();
        formula.setRow(in.readUShort());
        formula.setColumn(in.readShort());
        formula.setXFIndex(in.readShort());
        long value = in.readLong();
        if (value >>> 48 != NO_NUMBER) {
            formula.setValue(Double.longBitsToDouble(value));
            return formula;
        }
        int result = (int) (value >>> 16) & 0xff;
        switch ((int) value & 0xff) {
            case 0 -> formula.setCachedResultTypeString();
            case 1 -> formula.setCachedResultBoolean(result != 0);
            case 2 -> formula.setCachedResultErrorCode(result);
            default -> formula.setCachedResultTypeEmptyString();
        }
        return formula;
    }

    private static RecordInputStream decrypted(EncryptionInfo protection, InputStream in, int read) {
        try {
            if (protection.getDecryptor().verifyPassword(Decryptor.DEFAULT_PASSWORD)) {
                return new RecordInputStream(in, protection, read);
            }
        } catch (GeneralSecurityException e) {
            throw new EncryptedDocumentException(e);
        }
        throw new EncryptedDocumentException("Only somebody who knows its password can open it");
    }
}
