package dev.companion.stores.postgres;

import java.sql.SQLException;
import java.sql.SQLTransientException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.postgresql.util.PSQLException;

/**
 * What an error of the database means (PostgreSQL manual, appendix A: a class is the first two
 * characters of a code).
 */
final class SqlProblem {

    /**
     * Connection lost, rolled back for another's sake, out of resources, stopped by an operator,
     * failed outside PostgreSQL.
     */
    private static final Set<String> PASSING = Set.of("08", "40", "53", "57", "58");

    /** A value that a column cannot hold, or that breaks a constraint. */
    private static final Set<String> OF_THE_DATA = Set.of("22", "23");

    /** The server is shut down, has crashed, or is starting. */
    private static final Set<String> GOING_AWAY = Set.of("57P01", "57P02", "57P03");

    private SqlProblem() {}

    /** Whether the same statement may well succeed later. */
    static boolean isPassing(Throwable thrown) {
        return find(thrown)
                .filter(problem ->
                        problem instanceof SQLTransientException
                                || PASSING.contains(classOf(problem)))
                .isPresent();
    }

    /** Whether there is no server to talk to, so that no other statement would fare better. */
    static boolean isOfTheConnection(Throwable thrown) {
        return find(thrown)
                .filter(problem ->
                        classOf(problem).equals("08")
                                || GOING_AWAY.contains(
                                        Objects.requireNonNullElse(problem.getSQLState(), "")))
                .isPresent();
    }

    /** Whether it is the row's own fault, so that the same statement will never succeed. */
    static boolean isOfTheData(Throwable thrown) {
        return find(thrown).filter(problem -> OF_THE_DATA.contains(classOf(problem))).isPresent();
    }

    /** What was wrong, without the values of the row: they may be personal. */
    static String reason(Throwable thrown) {
        return find(thrown).map(SqlProblem::describe).orElseGet(() -> thrown.getClass().getName());
    }

    private static String describe(SQLException problem) {
        if (!OF_THE_DATA.contains(classOf(problem))) {
            return "SQL state " + problem.getSQLState() + ", " + problem.getMessage();
        }
        // The message may quote the value.
        if (problem instanceof PSQLException postgres
                && postgres.getServerErrorMessage() != null
                && postgres.getServerErrorMessage().getConstraint() != null) {
            return "SQL state "
                    + problem.getSQLState()
                    + ", breaks "
                    + postgres.getServerErrorMessage().getConstraint();
        }
        return "SQL state " + problem.getSQLState();
    }

    private static String classOf(SQLException problem) {
        var state = problem.getSQLState();
        return state == null || state.length() < 2 ? "" : state.substring(0, 2);
    }

    private static Optional<SQLException> find(Throwable thrown) {
        var at = Optional.of(thrown);
        while (at.isPresent() && !(at.get() instanceof SQLException)) {
            at = Optional.ofNullable(at.get().getCause());
        }
        return at.map(SQLException.class::cast);
    }
}
