package org.justicecommitments.job.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.portal.Archive;
import org.justicecommitments.release.portal.Portal;
import org.justicecommitments.vocabulary.Problems;

/** The section {@code portal} of a job file, and what is said of one that cannot be right. */
class PortalSectionTest {

    private static final String BASE = "https://data.example.org/justice";

    @TempDir
    private Path folder;

    private Portal portal;

    private List<String> problems(String baseUrl, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("job.yaml"), text);
        Problems problems = new Problems();
        Dataset dataset = new Dataset("our-dataset", "", "", "", "", "", "", "", baseUrl, List.of());
        PortalSection.read(Section.read(file, problems).orElseThrow(), dataset).ifPresent(read -> portal = read);
        return problems.lines();
    }

    @Test
    void aPortalIsReadAndItsDatasetIsCalledLikeOursIfNothingElseIsSaid() throws IOException {
        String text = "portal: {kind: ckan, url: 'https://portal.example.org/', organization: justice, token_from: T}";

        assertThat(problems(BASE, text)).isEmpty();

        URI url = URI.create("https://portal.example.org");
        assertThat(portal).isEqualTo(new Portal(url, "justice", "our-dataset", "T", BASE + "/"));
    }

    @Test
    void aJobWithoutPortalHasNone() throws IOException {
        assertThat(problems("", "other: 1")).isEmpty();
        assertThat(portal).isNull();
    }

    @Test
    void aPortalNeedsToKnowWhereTheFilesAreServed() throws IOException {
        String text = "portal: {kind: ckan, url: 'https://portal.example.org', organization: justice, token_from: T}";

        assertThat(problems("", text)).singleElement().asString().contains("`base_url`", "where they are served");
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceAndNoSecretIsRepeated() throws IOException {
        List<String> problems = problems(
                BASE,
                """
                portal:
                  kind: socrata
                  url: https://me:hidden@portal.example.org
                  organization: Ministry of Justice
                  dataset: x
                  token_from: eyJhbGciOi.hidden
                  token: hidden
                """);

        assertThat(problems)
                .hasSize(6)
                .anyMatch(line -> line.contains("line 2") && line.contains("expected ckan"))
                .anyMatch(line -> line.contains("line 3") && line.contains("without user name"))
                .anyMatch(line -> line.contains("line 4") && line.contains("2 to 100 of a-z"))
                .anyMatch(line -> line.contains("line 5") && line.contains("2 to 100 of a-z"))
                .anyMatch(line -> line.contains("line 6") && line.contains("not the token"))
                .anyMatch(line -> line.contains("line 7") && line.contains("`token` is no key"))
                .noneMatch(line -> line.contains("hidden"));
    }

    @Test
    void whatIsMissingIsNamed() throws IOException {
        assertThat(problems(BASE, "portal: {kind: ckan}"))
                .hasSize(3)
                .anyMatch(line -> line.contains("`url` is missing"))
                .anyMatch(line -> line.contains("`organization` is missing"))
                .anyMatch(line -> line.contains("`token_from` is missing"));
    }

    @Test
    void aDepositIsReadAndIsADraftIfNothingElseIsSaid() throws IOException {
        String text = "deposit: {kind: zenodo, url: 'https://sandbox.zenodo.org/', token_from: ZENODO_TOKEN}";
        Path file = Files.writeString(folder.resolve("job.yaml"), text);
        Problems problems = new Problems();
        Dataset dataset = new Dataset("our-dataset", "", "", "", "", "", "", "", "", List.of());

        assertThat(DepositSection.read(Section.read(file, problems).orElseThrow(), dataset))
                .contains(new Archive(URI.create("https://sandbox.zenodo.org"), "our-dataset", "ZENODO_TOKEN", false));
        assertThat(problems.lines()).isEmpty();
    }

    @Test
    void whatIsWrongInADepositIsSaidAndNoSecretIsRepeated() throws IOException {
        String text =
                "deposit: {kind: figshare, url: 'http://zenodo.org', token_from: 'a b hidden', publish: maybe, doi: 1}";
        Path file = Files.writeString(folder.resolve("job.yaml"), text);
        Problems problems = new Problems();
        Dataset dataset = new Dataset("our-dataset", "", "", "", "", "", "", "", "", List.of());

        DepositSection.read(Section.read(file, problems).orElseThrow(), dataset);

        assertThat(problems.lines())
                .hasSize(5)
                .anyMatch(line -> line.contains("expected zenodo"))
                .anyMatch(line -> line.contains("address of the archive"))
                .anyMatch(line -> line.contains("such as ZENODO_TOKEN, and not the token"))
                .anyMatch(line -> line.contains("publish"))
                .anyMatch(line -> line.contains("`doi` is no key"))
                .noneMatch(line -> line.contains("hidden"));
    }
}
