package org.justicecommitments.job.notice;

import java.util.Optional;

/** Where credentials come from: the variables of the process, never the job file. */
@FunctionalInterface
public interface Environment {

    /** The value of a variable; empty if it is not set, or blank. */
    Optional<String> value(String name);

    /** The variables of this process. */
    static Environment ofProcess() {
        return name -> Optional.ofNullable(System.getenv(name)).filter(text -> !text.isBlank());
    }
}
