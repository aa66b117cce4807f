package org.justicecommitments.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.justicecommitments.job.batch.Inputs;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.publish.UnusableOutput;
import org.justicecommitments.release.publish.hadoop.HadoopOutput;
import picocli.CommandLine.Option;

/** The folders that every command understands. */
final class Folders {

    private static final int HASH_SHOWN = 8;

    @Option(
            names = "--input",
            paramLabel = "DIR|URI",
            defaultValue = "input",
            description =
                    "Folder with the exports; for `run` also a URI that Hadoop knows (default: ${DEFAULT-VALUE}).")
    private String input = "input";

    @Option(
            names = "--output",
            paramLabel = "DIR|URI",
            defaultValue = "output",
            description =
                    "Public folder with the releases, or a URI that Hadoop knows such as hdfs://host/folder (default: ${DEFAULT-VALUE}).")
    private String output = "output";

    @Option(
            names = "--state",
            paramLabel = "DIR",
            defaultValue = Option.NULL_VALUE,
            description =
                    "Folder with all that is not public (default: .justice; .justice-NAME beside another output, .justice-NAME-HASH here for a URI).")
    private Optional<Path> state = Optional.empty();

    /** The folder with the exports, on this machine. */
    Path input() throws UnusableOutput {
        if (Inputs.ADDRESS.matcher(input).matches()) {
            throw new UnusableOutput("Only `run` reads exports at an address; give --input a folder of this machine.");
        }
        return Path.of(input);
    }

    /** The folder with the exports, wherever it is. */
    Inputs inputs() throws UnusableOutput {
        try {
            return Inputs.named(input);
        } catch (IllegalArgumentException e) {
            throw new UnusableOutput("The input is not an address; a blank in it is written as %20.");
        }
    }

    /** The output; Hadoop is loaded only if it is an address. */
    Output output() throws IOException {
        return output(output);
    }

    /** The output of a name that an earlier command was given, with this one's state. */
    Output output(String name) throws IOException {
        output = name;
        if (!isAddress()) {
            return new FolderOutput(Path.of(name));
        }
        StateFolder local = new StateFolder(state());
        Output there = HadoopOutput.open(address(), local.mirror());
        local.create();
        return there;
    }

    private boolean isAddress() {
        return Inputs.ADDRESS.matcher(output).matches();
    }

    private URI address() throws UnusableOutput {
        try {
            return new URI(output.replaceFirst("/+$", ""));
        } catch (URISyntaxException e) {
            throw new UnusableOutput("The output is not an address; a blank in it is written as %20.");
        }
    }

    /** State is kept per output: another output is another world. It is always on this machine. */
    Path state() {
        return state.orElseGet(() -> {
            if (isAddress()) {
                return ofAddress(output.replaceFirst("/+$", ""));
            }
            Path absolute = Path.of(output).toAbsolutePath().normalize();
            if (absolute.equals(Path.of("output").toAbsolutePath().normalize())) {
                return Path.of(".justice");
            }
            return absolute.resolveSibling(".justice-" + absolute.getFileName());
        });
    }

    private static Path ofAddress(String address) {
        String name = address.substring(address.lastIndexOf('/') + 1)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.-]", "-");
        return Path.of(".justice-%s-%s".formatted(name, Sha256.of(address).substring(0, HASH_SHOWN)));
    }
}
