package org.justicecommitments.cli;

import org.justicecommitments.job.batch.BuildIdentity;
import picocli.CommandLine.IVersionProvider;

/** The program's version, as the build wrote it. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"justice-commitments " + BuildIdentity.currentVersion()};
    }
}
