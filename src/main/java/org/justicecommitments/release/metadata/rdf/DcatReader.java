package org.justicecommitments.release.metadata.rdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.jena.rdf.model.Model;
import org.apache.jena.rdf.model.Resource;
import org.apache.jena.vocabulary.DCAT;
import org.apache.jena.vocabulary.RDF;
import org.justicecommitments.release.metadata.MetadataReader;
import org.justicecommitments.release.metadata.StatedFile;

/** Reads what the DCAT metadata of a release states about its files. */
public final class DcatReader {

    private DcatReader() {}

    /**
     * The files that a release's metadata leads to.
     *
     * @param file the metadata
     * @throws IOException if it cannot be read as RDF
     */
    public static List<StatedFile> read(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        Model model = RdfText.read(text, String.valueOf(file.getFileName()));
        List<StatedFile> files = new ArrayList<>();
        for (Resource one :
                model.listSubjectsWithProperty(RDF.type, DCAT.Distribution).toList()) {
            Resource checksum = one.getRequiredProperty(Dcat.property(Dcat.SPDX + "checksum"))
                    .getResource();
            files.add(new StatedFile(
                    MetadataReader.path(one.getRequiredProperty(DCAT.downloadURL)
                            .getResource()
                            .getURI()),
                    Optional.of(one.getRequiredProperty(DCAT.byteSize).getLong()),
                    Optional.of(checksum.getRequiredProperty(Dcat.property(Dcat.SPDX + "checksumValue"))
                            .getString()),
                    Optional.empty(),
                    List.of()));
        }
        return files;
    }
}
