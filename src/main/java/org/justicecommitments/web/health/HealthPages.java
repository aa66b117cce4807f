package org.justicecommitments.web.health;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.web.entry.Monitors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What monitors ask for, at the addresses and in the form that Spring Boot Actuator has. */
@Controller
public final class HealthPages {

    private static final MediaType JSON = MediaType.valueOf("application/json;charset=utf-8");
    private static final MediaType METRICS = MediaType.valueOf("text/plain;version=0.0.4;charset=utf-8");
    private static final Set<String> NEEDED_TO_SERVE = Set.of("output", "state");

    private final Checkup checkup;
    private final LiveMetrics metrics;

    /** The pages. */
    public HealthPages(Checkup checkup, LiveMetrics metrics) {
        this.checkup = checkup;
        this.metrics = metrics;
    }

    /** Whether all is well. */
    @GetMapping("/actuator/health")
    public ResponseEntity<String> health(HttpServletRequest request) {
        return answer(checkup.checks(), request);
    }

    /** Whether pages can be served and runs started: who asks may send visitors here. */
    @GetMapping("/actuator/health/readiness")
    public ResponseEntity<String> readiness(HttpServletRequest request) {
        List<Check> needed = checkup.checks().stream()
                .filter(check -> NEEDED_TO_SERVE.contains(check.name()))
                .toList();
        return answer(needed, request);
    }

    /** That the process answers: who asks need not start it again. */
    @GetMapping("/actuator/health/liveness")
    public ResponseEntity<String> liveness(HttpServletRequest request) {
        return answer(List.of(), request);
    }

    /** What the last run measured, and how things are now. */
    @GetMapping("/actuator/prometheus")
    public ResponseEntity<String> prometheus() {
        return ResponseEntity.ok()
                .contentType(METRICS)
                .cacheControl(CacheControl.noStore())
                .body(metrics.text(checkup.checks()));
    }

    private static ResponseEntity<String> answer(List<Check> checks, HttpServletRequest request) {
        boolean up = checks.stream().allMatch(Check::up);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("status", word(up));
        if (!checks.isEmpty() && Monitors.mayRead(request)) {
            Map<String, Object> components = new LinkedHashMap<>();
            for (Check check : checks) {
                Map<String, Object> one = new LinkedHashMap<>();
                one.put("status", word(check.up()));
                one.put("details", Map.of("message", check.words()));
                components.put(check.name(), one);
            }
            answer.put("components", components);
        }
        return ResponseEntity.status(up ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .contentType(JSON)
                .cacheControl(CacheControl.noStore())
                .body(ManifestFile.oneLine(answer) + "\n");
    }

    private static String word(boolean up) {
        return up ? "UP" : "DOWN";
    }
}
