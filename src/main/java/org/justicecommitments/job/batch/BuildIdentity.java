package org.justicecommitments.job.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.justicecommitments.provenance.Sha256;

/**
 * The program that runs: its version, and the hash of its classes and resources.
 *
 * @param version the version, as the build wrote it
 * @param hash the hash of all its files
 */
public record BuildIdentity(String version, String hash) {

    private static final String PROPERTIES = "/build.properties";
    private static final List<String> OWN =
            List.of("org/justicecommitments", "report", "build.properties", "logback.xml");
    private static final String ENGINES = "org/justicecommitments/job/spark";

    /** What is read once: a server goes on with the classes that it has, whatever is installed meanwhile. */
    private static final class Current {
        private static final BuildIdentity IDENTITY = read();
    }

    /** This program. */
    public static BuildIdentity current() {
        return Current.IDENTITY;
    }

    private static BuildIdentity read() {
        URL anchor = BuildIdentity.class.getResource(PROPERTIES);
        if (anchor == null) {
            throw new IllegalStateException(PROPERTIES + " is not on the class path");
        }
        try {
            return new BuildIdentity(version(anchor), hash(anchor));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The version alone, for where the hash is not needed. */
    public static String currentVersion() {
        URL anchor = BuildIdentity.class.getResource(PROPERTIES);
        try {
            return anchor == null ? "unknown" : version(anchor);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String version(URL anchor) throws IOException {
        Properties properties = new Properties();
        try (InputStream in = anchor.openStream()) {
            properties.load(in);
        }
        return properties.getProperty("version", "unknown");
    }

    /** Classes stand in a folder while developing, and in a jar, maybe inside another jar, when installed. */
    private static String hash(URL anchor) throws IOException, URISyntaxException {
        if (anchor.getProtocol().equals("file")) {
            Path folder = Path.of(anchor.toURI()).getParent();
            return hash(java.util.Objects.requireNonNull(folder));
        }
        Path jar = jarFile(anchor);
        try (FileSystem inJar = FileSystems.newFileSystem(jar, Map.of())) {
            Path nested = inJar.getPath("/BOOT-INF/classes");
            return hash(Files.isDirectory(nested) ? nested : inJar.getPath("/"));
        }
    }

    private static Path jarFile(URL anchor) {
        String address = anchor.toString().replaceFirst("^jar:(nested|file):", "");
        String path = address.replaceFirst("(/?!.*)$", "");
        return Path.of(java.net.URLDecoder.decode(path, java.nio.charset.StandardCharsets.UTF_8));
    }

    private static String hash(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(Files::isRegularFile)
                    .filter(file -> isOfProgram(folder.relativize(file)))
                    .sorted()
                    .toList();
        }
        StringBuilder all = new StringBuilder();
        for (Path file : files) {
            try (InputStream in = Files.newInputStream(file)) {
                all.append(folder.relativize(file)).append(' ');
                all.append(Sha256.copy(in, OutputStream.nullOutputStream())).append('\n');
            }
        }
        return Sha256.of(all.toString());
    }

    /** The same files in each jar of the program, whatever libraries and engines are packed with them: no engine changes a byte. */
    private static boolean isOfProgram(Path file) {
        return OWN.stream().anyMatch(file::startsWith) && !file.startsWith(ENGINES);
    }
}
