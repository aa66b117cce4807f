package org.justicecommitments.web.entry;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.justicecommitments.release.metadata.ManifestFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What was done in the console, and by whom: a file with one JSON object a line, to which lines are only added. */
public final class AuditLog {

    private static final Logger LOG = LoggerFactory.getLogger(AuditLog.class);
    private static final int LONGEST = 2_000;

    /** Nobody fills the disk with refusals: beyond this size only what operators do is written. */
    private static final long MOST_REFUSALS = 64L << 20;

    private final Path file;
    private final Clock clock;

    /** The log in a file. */
    public AuditLog(Path file, Clock clock) {
        this.file = file;
        this.clock = clock;
    }

    /** Writes down an act of the person who sent the request. */
    public void note(HttpServletRequest request, String what, String reason) {
        String who = request.getRemoteUser() == null ? "" : request.getRemoteUser();
        note(who, request.getRemoteAddr(), what, request.getMethod() + " " + request.getRequestURI(), reason);
    }

    /** Writes down an act. */
    public synchronized void note(String who, String from, String what, String where, String reason) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("when", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        line.put("who", shortened(who));
        line.put("from", from);
        line.put("what", what);
        line.put("where", shortened(where));
        line.put("reason", shortened(reason));
        try {
            if (who.isEmpty() && Files.exists(file) && Files.size(file) > MOST_REFUSALS) {
                return;
            }
            Files.writeString(
                    file,
                    ManifestFile.oneLine(line) + "\n",
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            LOG.error("The audit log cannot be written: {}", e.getMessage());
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }

    /** The last lines, newest first. */
    public List<String> last(int lines) throws IOException {
        if (!Files.exists(file)) {
            return List.of();
        }
        List<String> all = Files.readAllLines(file, StandardCharsets.UTF_8);
        List<String> last = new ArrayList<>(all.subList(Math.max(0, all.size() - lines), all.size()));
        Collections.reverse(last);
        return last;
    }
}
