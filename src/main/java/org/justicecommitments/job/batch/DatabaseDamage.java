package org.justicecommitments.job.batch;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import org.h2.api.ErrorCode;
import org.h2.mvstore.MVStoreException;
import org.jspecify.annotations.Nullable;

/** Tells a job database that is damaged from one that cannot be reached, because the disk fails or somebody has it open. */
final class DatabaseDamage {

    private DatabaseDamage() {}

    static boolean isIn(Throwable failure) {
        boolean damaged = false;
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            boolean disk = cause instanceof IOException && !(cause instanceof EOFException);
            if (disk
                    || cause instanceof SQLException inUse
                            && inUse.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                return false;
            }
            damaged |= cause instanceof SQLException || cause instanceof MVStoreException;
        }
        return damaged;
    }
}
