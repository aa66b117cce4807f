package org.justicecommitments.job.batch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Properties;

/**
 * The lock that one run holds at a time in a schema of a shared PostgreSQL, from whatever machine. It is an advisory lock of a session: the server
 * frees it when its holder dies, or its connection does.
 */
final class DatabaseLock implements AutoCloseable {

    private static final String KEY = "hashtext('justice-commitments'), hashtext(current_schema())";
    private static final String SECONDS_TO_CONNECT = "10";
    private static final int SECONDS_TO_ANSWER = 10;
    private static final int LONGEST_HOST = 20;

    private final Connection session;

    private DatabaseLock(Connection session) {
        this.session = session;
    }

    /** Takes the lock, if no other run holds it. */
    static Optional<DatabaseLock> take(JobDatabase database, Instant now) throws IOException {
        try {
            Connection session = open(database, signature(now));
            try (PreparedStatement lock = session.prepareStatement("select pg_try_advisory_lock(" + KEY + ")");
                    ResultSet answer = lock.executeQuery()) {
                if (answer.next() && answer.getBoolean(1)) {
                    return Optional.of(new DatabaseLock(session));
                }
            } catch (SQLException e) {
                session.close();
                throw e;
            }
            session.close();
            return Optional.empty();
        } catch (SQLException e) {
            throw unusable(e);
        }
    }

    /** Who holds the lock, and since when; empty if nobody does. */
    static Optional<String> holder(JobDatabase database) {
        String holders =
                """
                select a.application_name from pg_locks l join pg_stat_activity a on a.pid = l.pid
                where l.locktype = 'advisory' and l.granted
                and l.database = (select oid from pg_database where datname = current_database())
                and l.classid = (hashtext('justice-commitments')::bigint & 4294967295)::oid
                and l.objid = (hashtext(current_schema())::bigint & 4294967295)::oid
                """;
        try (Connection session = open(database, "looks for the holder");
                PreparedStatement query = session.prepareStatement(holders);
                ResultSet answer = query.executeQuery()) {
            return answer.next() ? Optional.ofNullable(answer.getString(1)) : Optional.empty();
        } catch (SQLException | IOException e) {
            return Optional.empty();
        }
    }

    /** Why the database cannot be used; empty if it can. */
    static Optional<String> problem(JobDatabase database) {
        try (Connection session = open(database, "looks whether it answers")) {
            return session.isValid(SECONDS_TO_ANSWER) ? Optional.empty() : Optional.of("The database does not answer.");
        } catch (SQLException e) {
            return Optional.ofNullable(unusable(e).getMessage());
        } catch (IOException e) {
            return Optional.of("The database does not answer.");
        }
    }

    private static Connection open(JobDatabase database, String name) throws SQLException, IOException {
        Properties properties = new Properties();
        properties.setProperty("user", database.user());
        properties.setProperty("password", database.password());
        properties.setProperty("ApplicationName", name);
        properties.setProperty("connectTimeout", SECONDS_TO_CONNECT);
        properties.setProperty("tcpKeepAlive", "true");
        return DriverManager.getConnection(database.url(), properties);
    }

    /** What the server shows of a session, 63 characters at most. */
    private static String signature(Instant now) {
        String host;
        try {
            host = InetAddress.getLocalHost().getHostName().replaceAll("[^A-Za-z0-9.-]", "-");
        } catch (UnknownHostException e) {
            host = "unknown";
        }
        return "process %d on %s since %s"
                .formatted(
                        ProcessHandle.current().pid(),
                        host.substring(0, Math.min(LONGEST_HOST, host.length())),
                        now.truncatedTo(ChronoUnit.SECONDS));
    }

    /** The state of SQL tells enough; what the server says may hold names and addresses. */
    private static UnusableDatabase unusable(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        String why = state.startsWith("08")
                ? "nothing answers there"
                : state.startsWith("28")
                        ? "it does not accept the user or the password"
                        : "it answers with SQL state " + state;
        return new UnusableDatabase(
                "The job database that SPRING_DATASOURCE_URL names cannot be used: %s.".formatted(why));
    }

    @Override
    public void close() throws IOException {
        try {
            session.close();
        } catch (SQLException e) {
            throw new IOException("the lock in the job database could not be given back", e);
        }
    }
}
