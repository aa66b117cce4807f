package org.justicecommitments.job.spark;

import org.justicecommitments.job.batch.Engine;
import org.justicecommitments.job.batch.EngineMaker;
import org.justicecommitments.job.batch.EngineSettings;
import org.justicecommitments.job.definition.EngineKind;

/** Makes the engine {@code spark}; found as a service. */
public final class SparkEngineMaker implements EngineMaker {

    private static final String LOGGING = "org.springframework.boot.logging.LoggingSystem";

    /** For the service loader. */
    public SparkEngineMaker() {}

    @Override
    public EngineKind kind() {
        return EngineKind.SPARK;
    }

    @Override
    public Engine make(EngineSettings settings) {
        System.setProperty(LOGGING, "none"); // Spark has set it up; Spring would do it again, in another way
        return new SparkEngine(settings);
    }
}
