package org.justicecommitments.job.definition;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;
import org.justicecommitments.job.definition.JobDefinition.Schedule;
import org.springframework.scheduling.support.CronExpression;

/**
 * Cron expressions of five fields, as crontab has them, read on the clock on the wall: a time that it leaves out is taken
 * at the first instant after, one that it shows twice is taken the first time.
 */
public final class Cron {

    static final String EXPECTED = "five fields: minute, hour, day of month, month, day of week, such as 30 4 * * *";

    private Cron() {}

    static Optional<String> valid(String text) {
        boolean fiveFields = text.strip().split("\\s+", -1).length == 5;
        return fiveFields && CronExpression.isValidExpression("0 " + text.strip())
                ? Optional.of(text.strip())
                : Optional.empty();
    }

    /** The next instant after another at which a job runs by itself. */
    public static Optional<Instant> next(Schedule schedule, Instant after) {
        CronExpression cron = CronExpression.parse("0 " + schedule.cron());
        ZoneId zone = schedule.zone();
        LocalDateTime time = cron.next(LocalDateTime.ofInstant(after, zone));
        while (time != null) {
            Optional<Instant> instant = instant(time, zone.getRules());
            if (instant.filter(found -> found.isAfter(after)).isPresent()) {
                return instant;
            }
            time = cron.next(time);
        }
        return Optional.empty();
    }

    /** The instant of a time on the wall; empty if its whole day was left out, as where the date line was moved. */
    private static Optional<Instant> instant(LocalDateTime time, ZoneRules rules) {
        ZoneOffsetTransition move = rules.getTransition(time);
        if (move == null || move.isOverlap()) {
            return Optional.of(time.toInstant(rules.getValidOffsets(time).get(0)));
        }
        LocalDateTime midnight = time.toLocalDate().atStartOfDay();
        boolean wholeDay = !move.getDateTimeBefore().isAfter(midnight)
                && !move.getDateTimeAfter().isBefore(midnight.plusDays(1));
        return wholeDay ? Optional.empty() : Optional.of(move.getInstant());
    }
}
