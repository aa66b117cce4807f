package org.justicecommitments.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobFolder;
import org.justicecommitments.web.Refused;
import org.justicecommitments.web.ServeSettings;
import org.justicecommitments.web.WebDoor;
import org.justicecommitments.web.launch.Premises;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves. */
@Command(
        name = "serve",
        description = {
            "Serves the public folder, has a console for operators under /console/, and runs the jobs at the nights of their",
            "schedules, until it is ended. Passwords come from the environment: JUSTICE_CONSOLE_PASSWORD."
        },
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  justice-commitments serve --port 8080 --no-schedule"})
final class ServeCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private Folders folders = new Folders();

    @Option(
            names = "--jobs",
            paramLabel = "DIR",
            defaultValue = "jobs",
            description = "Folder with the job files (default: ${DEFAULT-VALUE}).")
    private Path jobs = Path.of("jobs");

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8080",
            description = "Port; 0 takes a free one (default: ${DEFAULT-VALUE}).")
    private int port = 8080;

    @Option(
            names = "--address",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "Where to listen; any other than localhost needs a password (default: ${DEFAULT-VALUE}).")
    private String address = "127.0.0.1";

    @Option(
            names = "--host",
            paramLabel = "NAME",
            description = "A name under which browsers may reach the console, such as data.example.org.")
    private List<String> hosts = List.of();

    @Option(names = "--behind-https", description = "A proxy in front speaks HTTPS.")
    private boolean behindHttps;

    @Option(names = "--no-schedule", description = "Run nothing by itself.")
    private boolean noSchedule;

    @Option(
            names = "--watch",
            paramLabel = "SECONDS",
            defaultValue = "${sys:justice.watch:-2}",
            description =
                    "How long the files of the input folder must stay the same before they are read (default: 2).")
    private double watch = 2;

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        Premises premises = new Premises(
                new JobFolder(jobs),
                folders.input(),
                folders.output(),
                new StateFolder(folders.state()),
                Duration.ofMillis(Math.round(watch * 1000)));
        ServeSettings settings =
                new ServeSettings(premises, address, port, hosts, behindHttps, !noSchedule, System.getenv());
        try (WebDoor door = WebDoor.open(settings)) {
            Runtime.getRuntime().addShutdownHook(new Thread(door::close, "end"));
            greet(door, err);
            door.await();
        } catch (Refused e) {
            err.println(e.getMessage());
            return 2;
        }
        return 0;
    }

    private void greet(WebDoor door, PrintWriter err) {
        String shown =
                address.equals("127.0.0.1") ? "localhost" : address.contains(":") ? "[" + address + "]" : address;
        String base = "http://%s:%d".formatted(shown, door.port());
        err.println("Public pages: %s/".formatted(base));
        err.println(
                door.token().isPresent()
                        ? "Console, this link signs you in once: %s/console/sign-in?once=%s"
                                .formatted(base, door.token().get())
                        : "Console: %s/console/".formatted(base));
        new TreeMap<>(door.nextNights())
                .forEach((job, instant) -> err.println("Job %s runs next at %s.".formatted(job, instant)));
        err.println("End with Ctrl-C.");
        err.flush();
    }
}
