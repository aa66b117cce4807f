package org.justicecommitments.release.publish;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.justicecommitments.release.metadata.Decisions;
import org.justicecommitments.release.metadata.Decisions.Thinned;
import org.justicecommitments.release.metadata.Manifest;

/**
 * How long releases keep their data.
 *
 * @param wholeDays how many days every release stays whole
 * @param stable which releases stay whole for good: the first of each of these
 * @param keepIfLarger how many times the commitments of all later releases one may have before it must not be thinned
 */
public record Retention(int wholeDays, Period stable, double keepIfLarger) {

    /** A stretch of the calendar, by UTC. */
    public enum Period {
        MONTHLY(7),
        YEARLY(4);

        private final int letters;

        Period(int letters) {
            this.letters = letters;
        }

        private String of(Instant instant) {
            return instant.atZone(ZoneOffset.UTC).toLocalDate().toString().substring(0, letters);
        }
    }

    /**
     * The ids of the stable releases: the first of each period that is whole and not withdrawn, and those that somebody keeps.
     *
     * @param releases all releases, newest first
     */
    Set<String> stable(List<Manifest> releases, Decisions decisions) {
        Set<String> ids = new HashSet<>();
        Set<String> periods = new HashSet<>();
        for (int i = releases.size() - 1; i >= 0; i--) {
            Manifest release = releases.get(i);
            boolean first = decisions.isCurrent(release.id()) && periods.add(stable.of(release.published()));
            if (first || decisions.isKept(release.id())) {
                ids.add(release.id());
            }
        }
        return ids;
    }

    /**
     * The releases to thin now, each with its successor.
     *
     * @param releases all releases, newest first
     */
    List<Thinned> due(List<Manifest> releases, Decisions decisions, Instant now) {
        Optional<Manifest> latest = releases.stream()
                .filter(release -> decisions.isCurrent(release.id()))
                .findFirst();
        if (latest.isEmpty()) {
            return List.of();
        }
        Set<String> untouched = stable(releases, decisions);
        untouched.add(latest.get().id());
        untouched.add(latest.get().previous());
        List<Thinned> due = new ArrayList<>();
        String successor = "";
        long commitments = 0;
        long justice = 0;
        for (Manifest release : releases) {
            boolean old = release.published().isBefore(now.minus(Duration.ofDays(wholeDays)));
            boolean withdrawn = decisions.isWithdrawn(release.id());
            boolean larger = count(release, "commitments") > keepIfLarger * commitments
                    || count(release, "justice_commitments") > keepIfLarger * justice;
            boolean thin = old && !larger && !untouched.contains(release.id()) && !successor.isEmpty();
            if (thin && !decisions.isThinned(release.id())) {
                due.add(new Thinned(release.id(), successor, false));
            }
            if (!withdrawn) {
                commitments = Math.max(commitments, count(release, "commitments"));
                justice = Math.max(justice, count(release, "justice_commitments"));
            }
            if (!withdrawn && !thin && !decisions.isThinned(release.id())) {
                successor = release.id();
            }
        }
        return due;
    }

    private static long count(Manifest release, String name) {
        return release.counts().getOrDefault(name, 0L);
    }
}
