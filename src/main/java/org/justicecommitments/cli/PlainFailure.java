package org.justicecommitments.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import org.justicecommitments.job.batch.UnusableDatabase;
import org.justicecommitments.release.publish.UnusableOutput;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Says what went wrong in one plain sentence; stack traces are for the log. */
final class PlainFailure implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        Throwable cause =
                failure instanceof UncheckedIOException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof UnusableOutput) {
            command.getErr().println(cause.getMessage());
            return 2;
        }
        if (cause instanceof UnusableDatabase) {
            command.getErr().println(cause.getMessage());
            return 1;
        }
        String sentence;
        if (cause instanceof NoSuchFileException missing) {
            sentence = "There is no file or folder " + missing.getFile() + ".";
        } else if (cause instanceof AccessDeniedException denied) {
            sentence = "No permission to read or write " + denied.getFile() + ".";
        } else if (cause instanceof IOException) {
            sentence = "A file could not be read or written: " + cause.getMessage() + ".";
        } else {
            sentence = "An error of the program (%s); please report it.".formatted(cause.getMessage());
        }
        command.getErr().println(sentence);
        return 1;
    }
}
