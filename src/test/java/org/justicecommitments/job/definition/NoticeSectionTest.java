package org.justicecommitments.job.definition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.justicecommitments.job.notice.Event;
import org.justicecommitments.job.notice.NoticeSettings;
import org.justicecommitments.job.notice.NoticeSettings.Security;
import org.justicecommitments.vocabulary.Problems;

/** Whom a job file tells of what, and how long it keeps releases. */
class NoticeSectionTest {

    @TempDir
    private Path folder;

    private Section section(String text, Problems problems) throws IOException {
        return Section.read(Files.writeString(folder.resolve("job.yaml"), text), problems)
                .orElseThrow();
    }

    private List<String> problems(String text) throws IOException {
        Problems problems = new Problems();
        NoticeSection.read(section("notify: " + text, problems));
        return problems.lines();
    }

    @Test
    void allKeysAreRead() throws IOException {
        Problems problems = new Problems();
        NoticeSettings read = NoticeSection.read(section(
                """
                notify:
                  late_after: 5
                  console_url: https://data.example.org/console/
                  webhook: {url_from: HOOK, on: [published]}
                  email: {to: [a@example.org], from: b@example.org, host: smtp.example.org, port: 587,
                          user_from: USER_NAME, password_from: PASS_WORD}
                """,
                problems));

        assertThat(problems.lines()).isEmpty();
        assertThat(read.lateAfter()).isEqualTo(5);
        assertThat(read.consoleUrl()).contains("https://data.example.org");
        assertThat(read.webhook().orElseThrow().on()).containsExactly(Event.PUBLISHED);
        assertThat(read.email().orElseThrow().on()).containsExactlyInAnyOrder(Event.HELD, Event.FAILED, Event.LATE);
        assertThat(read.email().orElseThrow().security()).isEqualTo(Security.STARTTLS);
    }

    @Test
    void withoutTheSectionNobodyIsTold() throws IOException {
        Problems problems = new Problems();

        assertThat(NoticeSection.read(section("other: 1", problems))).isEqualTo(NoticeSettings.NONE);
        assertThat(problems.lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{webhook: {on: [held]}}|`url_from` is missing",
                "{webhook: {url_from: https://example.org/hook-7cfa}}|must be the name of an environment variable",
                "{webhook: {url_from: A, on: [always]}}|`always` is none of published, held, failed, late",
                "{console_url: 'https://me:pass-7cfa@example.org'}|must be an address such as https://",
                "{late_after: soon}|expected hours from 1 to 168",
                "{email: {to: [], from: a@b.c, host: h, port: 25}}|`to` must be a list of e-mail addresses",
                "{email: {to: [a@b.c], from: a@b.c, host: h, port: 25, security: none}}|only for a mail server on this machine",
                "{email: {to: [a@b.c], from: a@b.c, host: h, port: 25, user_from: A}}|belong together",
                "{sms: 1}|valid keys are: console_url, email, late_after, webhook",
            })
    void aMistakeSaysWhatWasExpectedAndRepeatsNoCredential(String text, String message) throws IOException {
        assertThat(problems(text))
                .anySatisfy(problem -> assertThat(problem).contains(message))
                .noneSatisfy(problem -> assertThat(problem).contains("7cfa"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{stable: monthly}|`whole_days` is missing",
                "{whole_days: 0}|expected a number of days",
                "{whole_days: 30, stable: weekly}|expected monthly or yearly",
                "{whole_days: 30, keep_if_larger: 0.5}|must be 1 or more",
            })
    void aMistakeAboutRetentionSaysWhatWasExpected(String text, String message) throws IOException {
        Problems problems = new Problems();

        RetentionSection.read(section("retention: " + text, problems));

        assertThat(problems.lines()).anySatisfy(problem -> assertThat(problem).contains(message));
    }
}
