package org.justicecommitments.release.metadata;

import java.util.List;
import java.util.Optional;

/**
 * What a metadata file states about another file of the release. What the standard has no word for is empty.
 *
 * @param path the file's path in the release
 * @param bytes its size
 * @param sha256 its hash
 * @param rows its rows
 * @param columns its columns; empty if they are not stated
 */
public record StatedFile(
        String path, Optional<Long> bytes, Optional<String> sha256, Optional<Long> rows, List<StatedColumn> columns) {

    /**
     * What is stated about a column.
     *
     * @param name its name
     * @param type what its cells hold, in the standard's word
     * @param required whether each row has a value; empty if it is not stated
     * @param codes the allowed values; empty if they are not stated
     */
    public record StatedColumn(String name, String type, Optional<Boolean> required, List<String> codes) {}
}
