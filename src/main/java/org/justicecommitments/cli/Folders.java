package org.justicecommitments.cli;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The folders that every command understands. */
final class Folders {

    @Option(
            names = "--input",
            paramLabel = "DIR",
            defaultValue = "input",
            description = "Folder with the exports (default: ${DEFAULT-VALUE}).")
    private Path input = Path.of("input");

    @Option(
            names = "--output",
            paramLabel = "DIR",
            defaultValue = "output",
            description = "Public folder with the releases (default: ${DEFAULT-VALUE}).")
    private Path output = Path.of("output");

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = Option.NULL_VALUE,
            description =
                    "Folder with all that is not public (default: .justice, or .justice-NAME beside another output).")
    private Optional<Path> state = Optional.empty();

    Path input() {
        return input;
    }

    Path output() {
        return output;
    }

    /** State is kept per output: another output is another world. */
    Path state() {
        return state.orElseGet(() -> {
            Path absolute = output.toAbsolutePath().normalize();
            if (absolute.equals(Path.of("output").toAbsolutePath().normalize())) {
                return Path.of(".justice");
            }
            return absolute.resolveSibling(".justice-" + absolute.getFileName());
        });
    }
}
