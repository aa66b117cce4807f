package org.justicecommitments.job.definition;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.justicecommitments.job.definition.JobDefinition.Schedule;
import org.springframework.scheduling.support.CronExpression;

/** Cron expressions of five fields, as crontab has them. */
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
        ZonedDateTime next = cron.next(after.atZone(schedule.zone()));
        return Optional.ofNullable(next).map(ZonedDateTime::toInstant);
    }
}
