package org.justicecommitments.job.spark;

import java.io.IOException;
import java.io.Serializable;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.job.batch.SourceFile;
import org.justicecommitments.provenance.InputEntry;
import org.justicecommitments.source.ReadSheet;

/**
 * An input that a worker has read.
 *
 * @param entry its entry with its outcome, as JSON
 * @param sheets its sheets
 * @param findings the file with what is to say about it
 */
record KeptFile(String entry, ArrayList<KeptSheet> sheets, URI findings) implements Serializable {

    /** Brings it into a folder of the machine that the run is on. */
    SourceFile take(Path folder) throws IOException {
        Files.createDirectories(folder);
        List<ReadSheet> taken = new ArrayList<>();
        for (KeptSheet sheet : sheets) {
            ReadSheet read = Facts.read(sheet.sheet(), ReadSheet.class);
            Path rows = folder.resolve(read.number() + ".rows");
            SharedFolder.take(sheet.rows(), rows);
            Optional<Path> composed = Optional.empty();
            URI other = sheet.composed();
            if (other != null) {
                Path copy = folder.resolve(read.number() + ".composed");
                SharedFolder.take(other, copy);
                composed = Optional.of(copy);
            }
            taken.add(read.moved(read.number(), rows, composed));
        }
        SharedFolder.take(findings, folder.resolve(SourceFile.FINDINGS));
        return new SourceFile(Facts.read(entry, InputEntry.class), taken, folder);
    }
}
