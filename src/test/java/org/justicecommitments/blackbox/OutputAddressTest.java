package org.justicecommitments.blackbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Outputs that are named by a URI and cannot be used. */
class OutputAddressTest {

    @TempDir
    private Path folder;

    private Program.Ended releases(String output) {
        return Program.run("releases", "--output", output, "--state", folder.resolve("state"));
    }

    @Test
    void aPasswordInAnAddressIsRefusedAndNotPrinted() {
        Program.Ended ended =
                releases("s3a://key:open-sesame@bucket/justice").with(2).inPlainWords();

        assertThat(ended.err()).contains("password", "storage.md").doesNotContain("open-sesame");
        assertThat(ended.out()).isEmpty();
    }

    @Test
    void anAddressThatNothingHereCanReachIsNamedWithItsRemedy() {
        assertThat(releases("s3a://bucket/justice").with(2).inPlainWords().err())
                .contains("s3a://", "storage.md");
        assertThat(releases("nowhere://bucket/justice").with(2).inPlainWords().err())
                .contains("nowhere://", "storage.md");
        assertThat(releases("hdfs://name node/justice").with(2).inPlainWords().err())
                .contains("not an address");
        assertThat(folder.resolve("state")).doesNotExist();
    }
}
