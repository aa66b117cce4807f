package org.justicecommitments.cli;

import java.io.Console;

/** Whether a person looks at what is printed. */
final class Terminal {

    private Terminal() {}

    @SuppressWarnings("SystemConsoleNull") // it is asked below, where there is somebody to ask
    static boolean isThere() {
        Console console = System.console();
        if (console == null || "dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try { // From Java 22 on there is a console without a terminal, and a method to ask.
            return (boolean) Console.class.getMethod("isTerminal").invoke(console);
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
