package org.justicecommitments.normalize.identity;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.commitment.Answer;
import org.justicecommitments.commitment.Answers;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.IdOrigin;
import org.justicecommitments.commitment.Merge;
import org.justicecommitments.commitment.Reading;
import org.justicecommitments.normalize.ReadingFile;

/** The commitments on disk, in the order of their ids: which readings each is made of, and nothing twice. */
public final class CommitmentFile {

    private CommitmentFile() {}

    /**
     * One commitment, as it stands in the file.
     *
     * @param id its id
     * @param idOrigin where the id comes from
     * @param inSource whether the newest snapshot has it
     * @param planYear the year in which other rows say that its plan was submitted, if they agree
     * @param readings the offsets of its readings, newest first
     */
    record Entry(String id, IdOrigin idOrigin, boolean inSource, Optional<Integer> planYear, List<Long> readings) {}

    /** Writes commitments one after another. */
    static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        /** Opens a new file for so many. */
        Writer(Path file, int size) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            out.writeInt(size);
        }

        void write(Entry entry) throws IOException {
            out.writeUTF(entry.id);
            out.writeByte(entry.idOrigin.ordinal());
            out.writeBoolean(entry.inSource);
            out.writeInt(entry.planYear.orElse(0));
            out.writeInt(entry.readings.size());
            for (long offset : entry.readings) {
                out.writeLong(offset);
            }
        }

        @Override
        public void close() throws IOException {
            out.close();
        }
    }

    /** Reads commitments one after another. */
    public static final class Reader implements AutoCloseable {

        private final DataInputStream in;
        private final ReadingFile.Reader readings;
        private final int size;
        private int next;

        /**
         * Opens a file.
         *
         * @param readings the readings that it refers to; closed with this reader
         */
        public Reader(Path file, ReadingFile.Reader readings) throws IOException {
            this.in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            this.readings = readings;
            this.size = in.readInt();
        }

        /** How many commitments there are. */
        public int size() {
            return size;
        }

        /** The next commitment; empty after the last. */
        public Optional<Commitment> next() throws IOException {
            if (next == size) {
                return Optional.empty();
            }
            next++;
            String id = in.readUTF();
            IdOrigin origin = IdOrigin.values()[in.readByte()];
            boolean inSource = in.readBoolean();
            int planYear = in.readInt();
            List<Reading> read = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                read.add(readings.read(in.readLong()));
            }
            Merge merge = new Merge(read);
            Answers answers = merge.answers();
            if (planYear > 0 && !answers.get(Field.SUBMISSION_YEAR).isKnown()) {
                answers = answers.with(Field.SUBMISSION_YEAR, Answer.of(planYear));
            }
            return Optional.of(
                    new Commitment(id, origin, inSource, read.get(0).member(), answers, merge.areas(), read));
        }

        @Override
        public void close() throws IOException {
            in.close();
            readings.close();
        }
    }
}
