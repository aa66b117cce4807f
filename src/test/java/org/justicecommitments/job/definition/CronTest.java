package org.justicecommitments.job.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.Scoreboard;
import org.justicecommitments.job.definition.JobDefinition.Schedule;

/** R11: every night once, in every time zone. */
class CronTest {

    /** Eleven years that hold the day that Samoa left out, and the changes of Morocco, Greenland and Lord Howe. */
    private static final LocalDate FIRST = LocalDate.of(2011, 1, 1);

    private static final LocalDate LAST = LocalDate.of(2021, 12, 31);

    @ParameterizedTest
    @ValueSource(strings = {"00:00", "02:30", "04:30", "23:45"})
    void noNightIsSkippedAndNoneDoubledInAnyZoneOverElevenYears(String at) {
        LocalTime time = LocalTime.parse(at);
        List<String> wrong = new ArrayList<>();
        int zones = 0;
        int tried = 0;
        for (String id : new TreeSet<>(ZoneId.getAvailableZoneIds())) {
            ZoneId zone = ZoneId.of(id);
            zones++;
            List<Instant> expected = expected(zone, time);
            tried += expected.size();
            List<Instant> nights = nights(zone, "%d %d * * *".formatted(time.getMinute(), time.getHour()), expected);
            if (!nights.equals(expected)) {
                wrong.add(id);
            }
        }

        Scoreboard.count("R11", tried, wrong.size());
        assertThat(wrong).isEmpty();
        assertThat(zones).isGreaterThan(500);
    }

    /** What must come, reckoned from the days and not from the cron expression. */
    private static List<Instant> expected(ZoneId zone, LocalTime time) {
        List<Instant> nights = new ArrayList<>();
        for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
            boolean exists = !day.atStartOfDay(zone).toLocalDate().isAfter(day);
            LocalDateTime local = day.atTime(time);
            List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
            if (!offsets.isEmpty()) {
                nights.add(offsets.stream()
                        .map(local::toInstant)
                        .min(Instant::compareTo)
                        .orElseThrow());
            } else if (exists) {
                nights.add(zone.getRules().getTransition(local).getInstant());
            }
        }
        return nights;
    }

    /** The nights one after another, each asked for after the one before, as the schedule does. */
    private static List<Instant> nights(ZoneId zone, String cron, List<Instant> expected) {
        Schedule schedule = new Schedule(cron, zone);
        List<Instant> nights = new ArrayList<>();
        Instant last = expected.get(expected.size() - 1);
        Instant night = Cron.next(schedule, expected.get(0).minusSeconds(1)).orElseThrow();
        while (!night.isAfter(last)) {
            nights.add(night);
            night = Cron.next(schedule, night).orElseThrow();
        }
        return nights;
    }

    @ParameterizedTest
    @CsvSource({
        "Europe/Brussels, 2024-03-30T12:00:00Z, 2024-03-31T01:00:00Z", // 02:30 is left out: 03:00 in summer time
        "Europe/Brussels, 2024-10-26T12:00:00Z, 2024-10-27T00:30:00Z", // 02:30 comes twice: the first
        "Europe/Brussels, 2024-10-27T00:30:00Z, 2024-10-28T01:30:00Z", // and not again an hour later
        "Pacific/Apia, 2011-12-30T00:00:00Z, 2011-12-30T12:30:00Z" // 30 December 2011 never was
    })
    void theClockOnTheWallDecides(String zone, Instant after, Instant next) {
        assertThat(Cron.next(new Schedule("30 2 * * *", ZoneId.of(zone)), after))
                .contains(next);
    }

    @Test
    void aTimeBetweenTheTwoShowingsOfAnHourIsNotPastYet() {
        // 02:45 is shown first at 00:45 UTC; at 01:10 UTC it is past, though the wall shows 02:10 again.
        Schedule schedule = new Schedule("45 2 * * *", ZoneId.of("Europe/Brussels"));

        assertThat(Cron.next(schedule, Instant.parse("2024-10-27T01:10:00Z")))
                .contains(ZonedDateTime.parse("2024-10-28T02:45:00+01:00").toInstant());
    }

    @Test
    void timesThatFallIntoTheSameGapAreOneNight() {
        Schedule schedule = new Schedule("15,45 2 * * *", ZoneId.of("Europe/Brussels"));
        Instant gap = Instant.parse("2024-03-31T01:00:00Z");

        assertThat(Cron.next(schedule, Instant.parse("2024-03-30T12:00:00Z"))).contains(gap);
        assertThat(Cron.next(schedule, gap)).contains(Instant.parse("2024-04-01T00:15:00Z"));
    }
}
