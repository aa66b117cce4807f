package org.justicecommitments.web.schedule;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool.PoolInitializationException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.job.batch.JobDatabase;
import org.justicecommitments.job.batch.StateFolder;

/**
 * The database that holds the next night of each job: the job database, if that is a server. With H2 it is a file of its own beside the job database: a file
 * has one process, and {@code run} must be able to open the other while this one is open.
 */
public final class NightDatabase {

    private static final String TABLE =
            """
            create table if not exists scheduled_tasks (
              task_name varchar(100) not null,
              task_instance varchar(100) not null,
              task_data bytea,
              execution_time timestamp with time zone not null,
              picked boolean not null,
              picked_by varchar(50),
              last_success timestamp with time zone,
              last_failure timestamp with time zone,
              consecutive_failures int,
              last_heartbeat timestamp with time zone,
              version bigint not null,
              priority smallint,
              primary key (task_name, task_instance)
            )""";

    /** PostgreSQL: a key, a table or a type that another session has just made. */
    private static final Set<String> THERE_ALREADY = Set.of("23505", "42P07", "42710");

    private NightDatabase() {}

    /** Somebody else has the database open: another server over the same state folder. */
    public static final class InUse extends Exception {

        private static final long serialVersionUID = 1L;

        InUse() {
            super("Another `serve` runs the schedule of this state folder. End it, or start with --no-schedule.");
        }
    }

    /** Opens the database of a state folder. A file that is damaged is set aside: the run records say what was missed. */
    public static HikariDataSource in(StateFolder state) throws IOException, InUse {
        JobDatabase jobs = JobDatabase.of(state);
        if (jobs.shared()) {
            try {
                return open(jobs.url(), jobs.user(), jobs.password());
            } catch (SQLException | PoolInitializationException e) {
                throw new IOException("the job database cannot be opened: " + e.getMessage(), e);
            }
        }
        Path file = state.create().root().toAbsolutePath().resolve("schedule");
        // Else an instant goes through the machine's time zone, where an hour in autumn comes twice.
        String url = "jdbc:h2:file:" + file + ";DB_CLOSE_ON_EXIT=FALSE;TIME ZONE=UTC";
        try {
            return open(url, "sa", "");
        } catch (SQLException | PoolInitializationException e) {
            if (isInUse(e)) {
                throw new InUse();
            }
            Path stored = file.resolveSibling("schedule.mv.db");
            if (!Files.exists(stored)) {
                throw new IOException("the database of the schedule cannot be made: " + e.getMessage(), e);
            }
            Files.move(stored, file.resolveSibling("schedule-damaged.mv.db"), StandardCopyOption.REPLACE_EXISTING);
        }
        try {
            return open(url, "sa", "");
        } catch (SQLException e) {
            throw new IOException("the database of the schedule cannot be made: " + e.getMessage(), e);
        }
    }

    private static boolean isInUse(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return true;
            }
        }
        return false;
    }

    /** Two servers that start at once may both find no table; who comes second is told that it is there, though he said `if not exists`. */
    private static void makeTable(Statement statement) throws SQLException {
        try {
            statement.execute(TABLE);
        } catch (SQLException e) {
            if (!THERE_ALREADY.contains(String.valueOf(e.getSQLState()))) {
                throw e;
            }
            statement.execute(TABLE);
        }
    }

    /** Opens a database by its address, and makes its table if it is not there. */
    public static HikariDataSource open(String url, String user, String password) throws SQLException {
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername(user);
        pool.setPassword(password);
        pool.setMaximumPoolSize(4);
        pool.setMinimumIdle(1);
        pool.setPoolName("schedule");
        HikariDataSource database = new HikariDataSource(pool);
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            makeTable(statement);
        } catch (SQLException e) {
            database.close();
            throw e;
        }
        return database;
    }
}
