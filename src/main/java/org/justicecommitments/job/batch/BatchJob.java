package org.justicecommitments.job.batch;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.RunRecord.StageRecord;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.job.builder.JobBuilder;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;
import org.springframework.batch.core.launch.JobOperator;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.core.step.builder.StepBuilder;
import org.springframework.batch.infrastructure.repeat.RepeatStatus;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;

/** The main job as a Spring Batch job of six steps, with its repository in the job database. */
final class BatchJob implements AutoCloseable {

    /** Portions of commitments that are written between two looks at the job database. */
    private static final int CHUNK = 1;

    private final ConfigurableApplicationContext context;
    private final JobRepository repository;
    private final PlatformTransactionManager transactions;
    private final Engine engine;
    private final List<StageRecord> stages = new ArrayList<>();
    private @Nullable RunStopped stop;

    /** A stage that takes all its rows at once. */
    @FunctionalInterface
    private interface Work {
        long run() throws IOException;
    }

    BatchJob(JobDatabase database, Engine engine) {
        this.engine = engine;
        context = new SpringApplicationBuilder(BatchContext.class)
                .web(WebApplicationType.NONE)
                .bannerMode(Banner.Mode.OFF)
                .logStartupInfo(false)
                .registerShutdownHook(false)
                .properties(Map.of(
                        "spring.datasource.hikari.maximum-pool-size", "4",
                        "spring.batch.job.enabled", "false",
                        "spring.batch.jdbc.initialize-schema", "always",
                        "spring.main.lazy-initialization", "true"))
                .run(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=" + database.user(),
                        "--spring.datasource.password=" + database.password());
        try {
            repository = context.getBean(JobRepository.class);
            transactions = context.getBean(PlatformTransactionManager.class);
        } catch (RuntimeException e) { // such as a database that cannot be opened
            context.close();
            throw e;
        }
    }

    /** Runs the job, and gives the failures of its steps; none if it came through. */
    List<Throwable> run(Workspace workspace) throws Exception {
        JobOperator operator = context.getBean(JobOperator.class);
        recover(operator, workspace.job().name());
        JobParameters parameters = new JobParametersBuilder()
                .addLong("run", workspace.run())
                .addString("started", workspace.clock().toString())
                .addString("inputs", workspace.identity().inputs(), false)
                .addString("configuration", workspace.identity().configuration(), false)
                .addString("build", workspace.identity().build(), false)
                .toJobParameters();
        JobExecution execution = operator.start(job(workspace), parameters);
        if (stop != null) {
            return List.of(stop);
        }
        if (execution.getStatus() == BatchStatus.COMPLETED) {
            return List.of();
        }
        List<Throwable> failures = execution.getAllFailureExceptions();
        return failures.isEmpty()
                ? List.of(new IllegalStateException("The job ended as " + execution.getStatus()))
                : failures;
    }

    /** Marks runs as failed that were killed; this run holds the lock, so none of them can be alive. */
    private void recover(JobOperator operator, String job) {
        Set<JobExecution> dead = repository.findRunningJobExecutions(job);
        dead.forEach(operator::recover);
    }

    private Job job(Workspace workspace) {
        return new JobBuilder(workspace.job().name(), repository)
                .start(step(Stage.SOURCE, workspace, () -> engine.source(workspace)))
                .next(step(Stage.NORMALIZE, workspace, () -> engine.normalize(workspace)))
                .next(tagStep(workspace))
                .next(step(Stage.ASSESS, workspace, new AssessStage(workspace)::run))
                .next(step(Stage.SUMMARIZE, workspace, new SummarizeStage(workspace)::run))
                .next(step(Stage.RELEASE, workspace, new ReleaseStage(workspace)::run))
                .build();
    }

    private Step step(Stage stage, Workspace workspace, Work work) {
        return new StepBuilder(stage.word(), repository)
                .tasklet(
                        (contribution, chunk) -> {
                            StageTimer timer = new StageTimer(stage, workspace.listener(), stages);
                            try {
                                long rows = work.run();
                                timer.ended(rows);
                            } catch (RunStopped e) {
                                stop(chunk.getStepContext().getStepExecution(), e);
                            }
                            return RepeatStatus.FINISHED;
                        },
                        transactions)
                .build();
    }

    /** Marks a step as one that was stopped; the batch ends it as such, and begins none after it. */
    private void stop(StepExecution step, RunStopped why) {
        stop = why;
        step.setTerminateOnly();
    }

    private Step tagStep(Workspace workspace) {
        TagStage stage = new TagStage(workspace, engine);
        StageTimer.OfStep timer = new StageTimer.OfStep(Stage.TAG, workspace.listener(), stages, stage::rows);
        return new StepBuilder(Stage.TAG.word(), repository)
                        .<Portion, Portion>chunk(CHUNK)
                        .transactionManager(transactions)
                        .reader(() -> {
                            try {
                                return stage.next().orElse(null);
                            } catch (RunStopped e) {
                                stop(timer.execution(), e);
                                return null;
                            }
                        })
                        .writer(chunk -> {
                            try {
                                stage.writer().write(chunk);
                            } catch (RunStopped e) {
                                stop(timer.execution(), e);
                            }
                        })
                        .stream(stage)
                        .listener(timer)
                        .build();
    }

    /** The stages that came through so far. */
    List<StageRecord> stages() {
        return List.copyOf(stages);
    }

    @Override
    public void close() {
        context.close();
    }
}
