package org.justicecommitments.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.justicecommitments.normalize.Vocabularies;

/** The code lists that are shipped beside the jobs. */
public final class ShippedLists {

    static final Path FOLDER = Path.of("jobs", "codelists");

    private ShippedLists() {}

    /** All lists by which cells are understood; they must load without a problem. */
    public static Vocabularies read() {
        Problems problems = new Problems();
        Vocabularies vocabularies = new Vocabularies(
                MemberList.read(FOLDER.resolve("members.csv"), problems),
                PolicyAreas.read(
                        FOLDER.resolve("policy-areas.csv"), FOLDER.resolve("policy-area-headings.csv"), problems),
                CodedAnswers.read(FOLDER.resolve("coded-answers.csv"), problems),
                MissingCodes.read(FOLDER.resolve("missing-codes.csv"), problems));
        assertThat(problems.lines()).isEmpty();
        return vocabularies;
    }
}
