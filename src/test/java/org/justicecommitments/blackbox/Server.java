package org.justicecommitments.blackbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.justicecommitments.job.batch.StateFolder;
import org.justicecommitments.job.definition.JobFolder;
import org.justicecommitments.release.publish.FolderOutput;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.web.Refused;
import org.justicecommitments.web.ServeSettings;
import org.justicecommitments.web.WebDoor;
import org.justicecommitments.web.launch.Premises;

/**
 * A server over a desk, at a free port of this machine.
 *
 * @param door the server
 */
record Server(WebDoor door) implements AutoCloseable {

    static final String PASSWORD = "a long enough word";
    static final Map<String, String> WITH_PASSWORD = Map.of("JUSTICE_CONSOLE_PASSWORD", PASSWORD);

    /** Opens it with a password, and without a schedule. */
    static Server over(Desk desk) throws IOException, Refused {
        return over(desk, Path.of("jobs"), WITH_PASSWORD, false);
    }

    /** Opens it over an output wherever it is. */
    static Server over(Desk desk, Output output) throws IOException, Refused {
        return new Server(WebDoor.open(settings(desk, output, Path.of("jobs"), "127.0.0.1", WITH_PASSWORD, false)));
    }

    static Server over(Desk desk, Path jobs, Map<String, String> environment, boolean schedule)
            throws IOException, Refused {
        return new Server(WebDoor.open(settings(desk, jobs, "127.0.0.1", environment, schedule)));
    }

    static ServeSettings settings(
            Desk desk, Path jobs, String address, Map<String, String> environment, boolean schedule) {
        return settings(desk, new FolderOutput(desk.output()), jobs, address, environment, schedule);
    }

    private static ServeSettings settings(
            Desk desk, Output output, Path jobs, String address, Map<String, String> environment, boolean schedule) {
        Premises premises =
                new Premises(new JobFolder(jobs), desk.input(), output, new StateFolder(desk.state()), Duration.ZERO);
        return new ServeSettings(premises, address, 0, List.of(), false, schedule, environment);
    }

    String base() {
        return "http://localhost:" + door.port();
    }

    /** Sends bytes as they are, and gives the answer as it is. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), door.port())) {
            socket.setSoTimeout(20_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
        }
    }

    /** Asks for an address as it is, with more lines in the head. */
    String get(String address, String... head) throws IOException {
        StringBuilder request = new StringBuilder(
                "GET " + address + " HTTP/1.1\r\nHost: localhost:" + door.port() + "\r\nConnection: close\r\n");
        for (String line : head) {
            request.append(line).append("\r\n");
        }
        return raw(request.append("\r\n").toString());
    }

    static int status(String answer) {
        return Integer.parseInt(answer.split(" ", 3)[1]);
    }

    static String body(String answer) {
        return answer.substring(answer.indexOf("\r\n\r\n") + 4);
    }

    /** A line of the head of an answer; empty if there is none. */
    static String head(String answer, String name) {
        return answer.substring(0, answer.indexOf("\r\n\r\n"))
                .lines()
                .filter(line -> line.toLowerCase(java.util.Locale.ROOT)
                        .startsWith(name.toLowerCase(java.util.Locale.ROOT) + ": "))
                .map(line -> line.substring(name.length() + 2))
                .findFirst()
                .orElse("");
    }

    @Override
    public void close() {
        door.close();
    }
}
