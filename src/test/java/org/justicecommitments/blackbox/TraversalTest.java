package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.Scoreboard;

/** R15: no address leads out of the public folder, through no door. */
class TraversalTest {

    private static final String ID = "2026-01-01T000000Z";
    private static final String SECRET = "nobody-may-read-this";

    private static final List<String> DOTS = List.of(
            "..",
            "%2e%2e",
            "%2E.",
            ".%2e",
            "%252e%252e",
            "..;",
            "..;a=b",
            "....",
            "..%00",
            "%c0%ae%c0%ae",
            "%uff0e%uff0e",
            "..%20",
            ". .",
            "%e2%80%a5",
            "..%09",
            "..%0d%0a");
    private static final List<String> SLASHES =
            List.of("/", "%2f", "%5c", "\\", "//", "/./", "%252f", ";/", "%c0%af", "/%2e/");
    private static final List<String> BASES = List.of(
            "/",
            "/releases/",
            "/releases/" + ID + "/",
            "/releases/" + ID + "/data/",
            "/latest/",
            "/console/",
            "/console/assets/",
            "/console/runs/",
            "/console/held/",
            "/console/checks/",
            "/console/jobs/");
    private static final List<String> TARGETS =
            List.of("state/secret.txt", "secret.txt", "state/audit.log", "input/secret.csv", "etc/passwd");

    @Test
    void noVariantOfAnAddressReadsAByteFromOutside(@TempDir Path folder) throws Exception {
        Desk desk = Desk.in(folder);
        plant(desk);
        Set<String> variants = variants(folder);
        List<String> leaks = new ArrayList<>();
        try (Server server = Server.over(desk)) {
            assertThat(Server.body(server.get("/releases/" + ID + "/data/a.csv")))
                    .isEqualTo("public");
            Visitor operator = Visitor.operator(server);
            assertThat(operator.get("/console/").statusCode()).isEqualTo(200);
            for (String variant : variants) {
                String answer = server.get(variant);
                if (answer.contains(SECRET) || answer.contains("root:") || Server.status(answer) >= 500) {
                    leaks.add(variant + " -> " + answer.lines().findFirst().orElse(""));
                }
            }
            for (String variant : signedIn()) {
                var answer = operator.get(variant);
                if (answer.body().contains(SECRET) || answer.body().contains("root:") || answer.statusCode() >= 500) {
                    leaks.add("signed in: " + variant + " -> " + answer.statusCode());
                }
            }
        }

        Scoreboard.count("R15", variants.size() + signedIn().size(), leaks.size());
        assertThat(variants).hasSizeGreaterThan(500);
        assertThat(leaks).isEmpty();
    }

    private static void plant(Desk desk) throws IOException {
        HandMadeReleases.make(desk.output(), ID, Map.of("data/a.csv", "public".getBytes(StandardCharsets.UTF_8)));
        Path release = desk.output().resolve("releases/" + ID);
        Files.createDirectories(desk.state());
        for (Path secret : List.of(
                desk.state().resolve("secret.txt"),
                desk.root().resolve("secret.txt"),
                desk.input().resolve("secret.csv"),
                desk.output().resolve(".hidden"),
                release.resolve("unlisted.txt"),
                release.resolve("data/unlisted.txt"))) {
            Files.writeString(secret, SECRET);
        }
        Files.createDirectories(desk.output().resolve("releases/unsealed"));
        Files.writeString(desk.output().resolve("releases/unsealed/a.txt"), SECRET);
        Files.createSymbolicLink(desk.output().resolve("link.txt"), desk.state().resolve("secret.txt"));
        Files.createSymbolicLink(desk.output().resolve("folder"), desk.state());
        Files.createSymbolicLink(release.resolve("link"), desk.state());
        // A manifest that somebody tampered with names what is outside, and what is behind a link.
        Path manifest = release.resolve("release.json");
        String entry = "\"files\" : [ {\"path\":\"../../../secret.txt\",\"bytes\":20,\"sha256\":\"%1$s\"},"
                + "{\"path\":\"link/secret.txt\",\"bytes\":20,\"sha256\":\"%1$s\"}, ";
        Files.writeString(
                manifest,
                Files.readString(manifest)
                        .replaceFirst(
                                "\"files\" : \\[",
                                entry.formatted("0".repeat(64)).replace("$", "\\$")));
    }

    private static Set<String> variants(Path folder) {
        Set<String> variants = new LinkedHashSet<>(List.of(
                "/.hidden",
                "/link.txt",
                "/folder/secret.txt",
                "/releases/unsealed/a.txt",
                "/releases/" + ID + "/unlisted.txt",
                "/releases/" + ID + "/data/unlisted.txt",
                "/releases/" + ID + "/link/secret.txt",
                "/releases/" + ID + "/../../../secret.txt",
                "/releases/" + ID + "/%2e%2e/%2e%2e/%2e%2e/secret.txt",
                "/releases/" + ID + "/..%2f..%2f..%2fsecret.txt",
                "/releases/./" + ID + "/unlisted.txt",
                "file://" + folder + "/secret.txt",
                "//" + folder + "/secret.txt",
                "/latest/../../secret.txt",
                "/.latest.next",
                "/latest/link/secret.txt",
                "/releases/",
                "/releases",
                "/folder/",
                "/" + "a/".repeat(900),
                "/%",
                "/%2",
                "/%zz",
                "/C:/secret.txt",
                "/releases/" + ID + "/data/a.csv%00.txt"));
        for (String base : BASES) {
            for (String dots : DOTS) {
                for (String slash : SLASHES) {
                    String target = TARGETS.get(variants.size() % TARGETS.size());
                    int depth = 1 + variants.size() % 6;
                    variants.add(base + (dots + slash).repeat(depth) + target.replace("/", slash));
                }
            }
        }
        return variants;
    }

    /** What a client sends that checks addresses itself. */
    private static List<String> signedIn() {
        return List.of(
                "/console/held/..%2f..%2fsecret.txt",
                "/console/held/%2e%2e",
                "/console/releases/..%2f..%2fsecret.txt",
                "/console/releases/%2e%2e",
                "/console/runs/..%2f1",
                "/console/runs/999",
                "/console/runs/-1",
                "/console/runs/1%20or",
                "/console/checks/..%2fsecret",
                "/console/assets/..%2fx",
                "/console/assets/application.properties",
                "/console/jobs/..%2fnightly",
                "/console/jobs/taxonomy",
                "/console/runs/1/workbooks/..%2f0",
                "/console/runs/1/workbooks/-1",
                "/console/runs/1/workbooks/99999999999");
    }
}
