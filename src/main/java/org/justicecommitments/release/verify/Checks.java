package org.justicecommitments.release.verify;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.justicecommitments.release.verify.Check.Result;

/** The checks of a release, as they are made. */
public final class Checks {

    private final Consumer<Check> listener;
    private final List<Check> all = new ArrayList<>();
    private long wrong;

    /** Looks at something, and says what was found if nothing is wrong with it. */
    @FunctionalInterface
    public interface Look {

        /** Looks. */
        String look() throws IOException;
    }

    /** No checks yet; each is handed on as it is made. */
    public Checks(Consumer<Check> listener) {
        this.listener = listener;
    }

    /** Whether nothing is wrong so far. */
    public boolean passed() {
        return wrong == 0;
    }

    /** All checks so far. */
    public List<Check> all() {
        return List.copyOf(all);
    }

    /** Something is not as it should be. */
    public void wrong(String check, String where, String message) {
        wrong++;
        add(Result.WRONG, check, where, message);
    }

    /** Something is good to know. */
    public void note(String check, String where, String message) {
        add(Result.NOTE, check, where, message);
    }

    private void add(Result result, String check, String where, String message) {
        Check made = new Check(result, check, where, message);
        all.add(made);
        listener.accept(made);
    }

    /**
     * Makes a check. It is right unless something wrong was added meanwhile; a file that its library cannot read is
     * wrong too, whatever the library throws.
     */
    public void make(String check, String where, Look look) {
        long before = wrong;
        try {
            String found = look.look();
            if (wrong == before) {
                add(Result.OK, check, where, found);
            }
        } catch (IOException | RuntimeException e) {
            wrong(check, where, "it cannot be read (%s)".formatted(reason(e)));
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        String message = cause.getMessage();
        return message == null
                ? "its content is damaged"
                : message.lines().findFirst().orElse("");
    }
}
