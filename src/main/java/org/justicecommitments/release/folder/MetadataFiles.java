package org.justicecommitments.release.folder;

import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.justicecommitments.release.Table;
import org.justicecommitments.release.metadata.Citation;
import org.justicecommitments.release.metadata.Croissant;
import org.justicecommitments.release.metadata.CsvOnWeb;
import org.justicecommitments.release.metadata.DataPackage;
import org.justicecommitments.release.metadata.Description;
import org.justicecommitments.release.metadata.Description.Coverage;
import org.justicecommitments.release.metadata.Description.DescribedTable;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ReadMe;
import org.justicecommitments.release.metadata.Seal;
import org.justicecommitments.release.metadata.rdf.Dcat;

/** Writes the metadata of a release in every standard, when all that it describes is in the folder. */
public final class MetadataFiles {

    private final ReleaseFolder folder;

    /** The metadata of the release in this folder. */
    public MetadataFiles(ReleaseFolder folder) {
        this.folder = folder;
    }

    /** Writes, beside each CSV file, what it holds in the way of CSV on the Web. */
    public void writeBesideTables(Manifest facts) throws IOException {
        for (Table<?> table : folder.tables()) {
            if (table.csv()) {
                folder.write(table.path() + ".csv" + CsvOnWeb.SUFFIX, CsvOnWeb.text(facts.dataset(), table));
            }
        }
    }

    /** What the metadata says: all files that are in the folder now. */
    public Description describe(Manifest facts, Optional<Coverage> coverage) throws IOException {
        List<DescribedTable> tables = folder.tables().stream()
                .map(table -> new DescribedTable(table, folder.rows(table)))
                .toList();
        return new Description(facts.withFiles(Seal.files(folder.root())), tables, coverage);
    }

    /** Writes the metadata at the root of the release. */
    public void writeAtRoot(Description release) throws IOException {
        Manifest facts = release.facts();
        folder.write(DataPackage.NAME, DataPackage.text(release));
        List<Table<?>> csv = folder.tables().stream().filter(Table::csv).toList();
        folder.write(CsvOnWeb.GROUP, CsvOnWeb.group(facts.dataset(), csv));
        folder.write(Croissant.NAME, Croissant.text(release));
        Dcat.Texts dcat = Dcat.of(release);
        folder.write("dcat.ttl", dcat.turtle());
        folder.write("dcat.jsonld", dcat.jsonLd());
        folder.write(
                "CITATION.cff",
                Citation.text(
                        release.dataset(),
                        facts.id(),
                        facts.published().atZone(ZoneOffset.UTC).toLocalDate(),
                        facts.sample()));
        folder.write("README.md", ReadMe.text(facts, folder.tables()));
    }
}
