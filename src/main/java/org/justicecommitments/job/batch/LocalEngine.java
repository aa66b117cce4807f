package org.justicecommitments.job.batch;

import java.io.IOException;
import org.justicecommitments.job.definition.EngineKind;

/** Works out everything in this process, on all its cores. */
final class LocalEngine implements Engine {

    /** Makes it. */
    static final class Maker implements EngineMaker {

        @Override
        public EngineKind kind() {
            return EngineKind.LOCAL;
        }

        @Override
        public Engine make(EngineSettings settings) {
            return new LocalEngine();
        }
    }

    @Override
    public long source(Workspace workspace) throws IOException {
        return new SourceStage(workspace).run();
    }

    @Override
    public long normalize(Workspace workspace) throws IOException {
        return new NormalizeStage(workspace).run();
    }

    @Override
    public PortionSource portions(Workspace workspace) throws IOException {
        return new Portions(workspace);
    }

    @Override
    public void close() {}
}
