package org.justicecommitments.source;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.source.Composition.Composed;
import org.justicecommitments.source.Composition.Orphan;

/** Composed rows on disk, each with the cells that it was made of. */
final class ComposedRowFile {

    private static final Cell.Kind[] KINDS = Cell.Kind.values();
    private static final Take[] TAKES = Take.values();
    private static final Orphan[] ORPHANS = Orphan.values();

    private ComposedRowFile() {}

    /** Writes rows one after another. */
    static final class Writer implements AutoCloseable {

        private final FrameFile.Writer frames;

        Writer(Path file) throws IOException {
            frames = new FrameFile.Writer(file);
        }

        void append(Row row) throws IOException {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream(1024);
            DataOutputStream to = new DataOutputStream(bytes);
            to.writeInt(row.number());
            to.writeInt(row.cells().size());
            for (Cell cell : row.cells()) {
                to.writeInt(cell.column());
                to.writeByte(cell.kind().ordinal());
                text(to, cell.text());
            }
            Composition composition = row.composition();
            to.writeByte(composition.orphan().map(Orphan::ordinal).orElse(-1));
            to.writeInt(composition.rows().size());
            for (int other : composition.rows()) {
                to.writeInt(other);
            }
            to.writeInt(composition.cells().size());
            for (Composed composed : composition.cells()) {
                to.writeInt(composed.column());
                to.writeByte(composed.take().ordinal());
                to.writeInt(composed.origins().size());
                for (Origin origin : composed.origins()) {
                    to.writeInt(origin.row());
                    to.writeInt(origin.column());
                    to.writeByte(origin.kind().ordinal());
                    text(to, origin.text());
                }
            }
            frames.append(bytes.toByteArray(), bytes.size());
        }

        private static void text(DataOutputStream to, String text) throws IOException {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            to.writeInt(bytes.length);
            to.write(bytes);
        }

        @Override
        public void close() throws IOException {
            frames.close();
        }
    }

    static Row row(byte[] frame) {
        try {
            return row(new DataInputStream(new ByteArrayInputStream(frame)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Row row(DataInputStream in) throws IOException {
        int number = in.readInt();
        List<Cell> cells = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            cells.add(new Cell(in.readInt(), KINDS[in.readByte()], text(in)));
        }
        int orphan = in.readByte();
        List<Integer> rows = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            rows.add(in.readInt());
        }
        List<Composed> composed = new ArrayList<>();
        for (int count = in.readInt(); count > 0; count--) {
            int column = in.readInt();
            Take take = TAKES[in.readByte()];
            List<Origin> origins = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                origins.add(new Origin(in.readInt(), in.readInt(), KINDS[in.readByte()], text(in)));
            }
            composed.add(new Composed(column, take, origins));
        }
        Optional<Orphan> why = orphan < 0 ? Optional.empty() : Optional.of(ORPHANS[orphan]);
        return new Row(number, cells, false, new Composition(composed, rows, why));
    }

    private static String text(DataInputStream in) throws IOException {
        byte[] bytes = new byte[in.readInt()];
        in.readFully(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
