package org.justicecommitments.job.batch;

import java.util.Optional;
import java.util.ServiceLoader;
import org.justicecommitments.job.definition.EngineKind;
import org.justicecommitments.job.definition.JobDefinition;

/** Makes the engines of one kind; those that are not in this jar are found as services. */
public interface EngineMaker {

    /** What to do where somebody asks for an engine that this program does not have. */
    String MISSING =
            "the engine `spark` is not part of this program: start target/justice-commitments-spark.jar with spark-submit (src/docs/scale.md), or leave `engine: spark` and --engine out";

    /** Which engines it makes. */
    EngineKind kind();

    /** Makes an engine. */
    Engine make(EngineSettings settings);

    /** What makes the engine that was asked for, or else the one that the job file names; empty if this program has none. */
    static Optional<EngineMaker> of(JobDefinition job, EngineSettings settings) {
        EngineKind kind = settings.kind().orElse(job.engine());
        if (kind == EngineKind.LOCAL) {
            return Optional.of(new LocalEngine.Maker());
        }
        return ServiceLoader.load(EngineMaker.class, EngineMaker.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(maker -> maker.kind() == kind)
                .findFirst();
    }
}
