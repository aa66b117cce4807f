package org.justicecommitments.blackbox;

import java.io.IOException;
import org.justicecommitments.release.publish.Output;
import org.justicecommitments.release.publish.hadoop.HadoopOutput;

/** R20 where the public folder is one that Hadoop reaches by a URI. */
class StoredFilesTest extends StaticFilesTest {

    @Override
    Output output(Desk on) throws IOException {
        return HadoopOutput.open(on.output().toUri(), on.state().resolve("mirror"));
    }
}
