package org.justicecommitments.provenance;

/**
 * A file that a value came from.
 *
 * @param name the file's name in the input folder, without the folder
 * @param sha256 the SHA-256 of its bytes, 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record SourceFile(String name, String sha256, long bytes) {}
