package org.justicecommitments.normalize.identity;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
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
    public record Entry(
            String id, IdOrigin idOrigin, boolean inSource, Optional<Integer> planYear, List<Long> readings) {

        /** The commitment, out of its readings. */
        public Commitment commitment(ReadingFile.Reader from) {
            List<Reading> read = readings.stream().map(from::read).toList();
            Merge merge = new Merge(read);
            Answers answers = merge.answers();
            if (planYear.isPresent() && !answers.get(Field.SUBMISSION_YEAR).isKnown()) {
                answers = answers.with(Field.SUBMISSION_YEAR, Answer.of(planYear.get()));
            }
            return new Commitment(id, idOrigin, inSource, read.get(0).member(), answers, merge.areas(), read);
        }
    }

    /** Writes commitments one after another. */
    public static final class Writer implements AutoCloseable {

        private final DataOutputStream out;

        /** Opens a new file for so many. */
        public Writer(Path file, int size) throws IOException {
            out = new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file)));
            out.writeInt(size);
        }

        /** Writes a commitment that has its id, with its readings at these offsets. */
        public void write(Found found, List<Long> readings) throws IOException {
            write(new Entry(
                    found.id(),
                    found.base().isEmpty() ? IdOrigin.OGP : IdOrigin.DERIVED,
                    found.inSource(),
                    Optional.of(found.planYear()).filter(year -> year > 0),
                    readings));
        }

        /** Takes over all commitments of another file. */
        public void copy(InputStream other) throws IOException {
            new DataInputStream(other).readInt();
            other.transferTo(out);
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

    /** Reads what stands in the file, one after another. */
    public static final class Entries implements AutoCloseable {

        private final DataInputStream in;
        private final int size;
        private int next;

        /** Opens a file. */
        public Entries(Path file) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            size = in.readInt();
        }

        /** Opens a file whose writer did not know yet how many there would be. */
        public Entries(Path file, int size) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 16));
            in.skipNBytes(Integer.BYTES);
            this.size = size;
        }

        /** How many commitments there are. */
        public int size() {
            return size;
        }

        /** The next ones, as many at most; none after the last. */
        public List<Entry> next(int most) throws IOException {
            List<Entry> entries = new ArrayList<>();
            for (; next < size && entries.size() < most; next++) {
                entries.add(entry());
            }
            return entries;
        }

        private Entry entry() throws IOException {
            String id = in.readUTF();
            IdOrigin origin = IdOrigin.values()[in.readByte()];
            boolean inSource = in.readBoolean();
            int planYear = in.readInt();
            List<Long> readings = new ArrayList<>();
            for (int count = in.readInt(); count > 0; count--) {
                readings.add(in.readLong());
            }
            return new Entry(id, origin, inSource, planYear > 0 ? Optional.of(planYear) : Optional.empty(), readings);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Reads commitments one after another. */
    public static final class Reader implements AutoCloseable {

        private final Entries entries;
        private final ReadingFile.Reader readings;

        /**
         * Opens a file.
         *
         * @param readings the readings that it refers to; closed with this reader
         */
        public Reader(Path file, ReadingFile.Reader readings) throws IOException {
            this.entries = new Entries(file);
            this.readings = readings;
        }

        /** How many commitments there are. */
        public int size() {
            return entries.size();
        }

        /** The next commitment; empty after the last. */
        public Optional<Commitment> next() throws IOException {
            return entries.next(1).stream().findFirst().map(entry -> entry.commitment(readings));
        }

        @Override
        public void close() throws IOException {
            try (entries) {
                readings.close();
            }
        }
    }
}
