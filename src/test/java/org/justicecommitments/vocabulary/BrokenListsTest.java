package org.justicecommitments.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.commitment.Specificity;

class BrokenListsTest {

    private static final String MEMBERS =
            "member_code,name,former_names,kind,country_code,id_prefix,region,member_from,member_until,source,reviewed\n";
    private static final String CODED = "variable,vintage,label,number,value,source,reviewed\n";
    private static final String MISSING = "code,scope,status,source,reviewed\n";
    private static final String AGENDA = "commitment_id,pillar,source,reviewed\n";

    private final Problems problems = new Problems();

    @TempDir
    private Path folder;

    private Path list(String content) throws IOException {
        return Files.writeString(folder.resolve("list.csv"), content, StandardCharsets.UTF_8);
    }

    private void read(String kind, Path file) {
        switch (kind) {
            case "members" -> MemberList.read(file, problems);
            case "coded" -> CodedAnswers.read(file, problems);
            case "missing" -> MissingCodes.read(file, problems);
            case "agenda" -> AgendaCatalogue.read(file, problems);
            default -> throw new IllegalArgumentException(kind);
        }
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenListGivesAProblemWithFileAndLine(String kind, String content, String problem) throws IOException {
        Path file = list(content);

        read(kind, file);

        assertThat(problems.lines()).containsExactly(file + problem);
        assertThat(problems.isEmpty()).isFalse();
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                Arguments.of(
                        "members",
                        MEMBERS + "KEN,Kenya,,county,KEN,KE,Africa,2011,,x,y\n",
                        ", line 2: kind is 'county'; expected national, local or other"),
                Arguments.of(
                        "members",
                        MEMBERS + "KEN,Kenya,,national,KEN,KE,Africa,2011,,x,y\n,Malawi,,national,,,,,,x,y\n",
                        ", line 3: a member needs a member_code and a name"),
                Arguments.of(
                        "members",
                        MEMBERS + "KEN,Kenya,,national,KEN,KE,Africa,11,,x,y\n",
                        ", line 2: member_from is '11'; expected a year"),
                Arguments.of(
                        "members",
                        MEMBERS + "KEN,Kenya,,national,KEN,KE,Africa,2011,soon,x,y\n",
                        ", line 2: member_until is 'soon'; expected a year"),
                Arguments.of(
                        "members",
                        MEMBERS + "PRK,Korea,,national,PRK,,,,,x,y\nKOR,South Korea,Corea|KOREA,national,KOR,,,,,x,y\n",
                        ", line 3: 'KOREA' stands for both PRK and KOR"),
                Arguments.of(
                        "members",
                        "member_code,name,former_names,kind,country_code,id_prefix,member_from,member_until,source\n",
                        ", line 1: the code list lacks the columns [region, reviewed]"),
                Arguments.of(
                        "members",
                        "",
                        ", line 1: the code list lacks the columns [member_code, name, former_names,"
                                + " kind, country_code, id_prefix, region, member_from, member_until, source, reviewed]"),
                Arguments.of(
                        "coded",
                        CODED + "specificity,,High,3,high,x,y\nspecifity,,Low,1,low,x,y\n",
                        ", line 3: 'specifity' is no coded variable; expected one of " + codedFields()),
                Arguments.of(
                        "coded",
                        CODED + "specificity,,High,3,very_high,x,y\n",
                        ", line 2: 'very_high' is no value of specificity; expected one of"
                                + " not_specific, low, medium, high"),
                Arguments.of(
                        "coded",
                        CODED + "active,,Yes,1,yes,x,y\n",
                        ", line 2: 'yes' is no value of active; expected one of true, false"),
                Arguments.of(
                        "coded",
                        CODED + "specificity,,High,3,high,x,y\nspecificity,,HIGH,,low,x,y\n",
                        ", line 3: 'high' of specificity stands for both HIGH and LOW"),
                Arguments.of(
                        "missing",
                        MISSING + "NR,,not_reviewed,x,y\nND,,nothing,x,y\n",
                        ", line 3: status is 'nothing'; expected not_reviewed, no_data, not_applicable or unreadable"),
                Arguments.of(
                        "missing",
                        MISSING + "OK,,known,x,y\n",
                        ", line 2: status is 'known'; expected not_reviewed, no_data, not_applicable or unreadable"),
                Arguments.of(
                        "agenda",
                        AGENDA + "AL0070,,x,y\nAR0084,pillar_4,x,y\n",
                        ", line 3: pillar is 'pillar_4'; expected pillar_1, pillar_2, pillar_3 or nothing"),
                Arguments.of(
                        "agenda",
                        "id,pillar\nAL0070,\n",
                        ", line 1: the code list lacks the columns [commitment_id, source, reviewed]"));
    }

    private static List<String> codedFields() {
        return Field.all().stream()
                .filter(field -> field.type().isEnum() || field.type() == Boolean.class)
                .map(Field::name)
                .toList();
    }

    @Test
    void aHeadingOfAnAreaThatTheListDoesNotHaveIsAProblem() throws IOException {
        Path areas = list("code,label,parent,group\njustice,Justice,,theme\njustice,Courts,,theme\n");
        Path headings = Files.writeString(
                folder.resolve("headings.csv"), "heading,vintage,code,relation\nLaw,ogp-2016,law,close\n");

        PolicyAreas.read(areas, headings, problems);

        assertThat(problems.lines())
                .containsExactly(
                        areas + ", line 3: the code 'justice' stands twice",
                        headings + ", line 2: 'law' is no code of " + areas);
    }

    @Test
    void aListThatDoesNotExistIsAProblem() {
        Path file = folder.resolve("nowhere.csv");

        CodedAnswers.read(file, problems);

        assertThat(problems.lines())
                .containsExactly(file + ": the code list cannot be read; expected a CSV file in UTF-8");
    }

    @Test
    void aListInAnotherEncodingThanUtf8IsAProblem() throws IOException {
        Path file = folder.resolve("list.csv");
        Files.write(
                file,
                (MEMBERS + "CIV,Côte d'Ivoire,,national,CIV,CI,Africa,2015,,x,y\n")
                        .getBytes(StandardCharsets.ISO_8859_1));

        MemberList.read(file, problems);

        assertThat(problems.lines())
                .containsExactly(file + ": the code list cannot be read; expected a CSV file in UTF-8");
    }

    @Test
    void aListWithAnOpenQuoteIsAProblem() throws IOException {
        Path file = list(CODED + "specificity,,\"High,3,high,x,y\n");

        CodedAnswers.read(file, problems);

        assertThat(problems.lines()).hasSize(1).first().asString().startsWith(file + ": ");
    }

    @Test
    void whatIsRightInABrokenListIsStillRead() throws IOException {
        Path file = list(CODED + "specificity,,High,3,very_high,x,y\nspecificity,,Low,1,low,x,y\n");

        CodedAnswers answers = CodedAnswers.read(file, problems);

        assertThat(answers.byLabel(Field.SPECIFICITY, "ogp-2024", "Low")).contains(Specificity.LOW);
        assertThat(answers.byLabel(Field.SPECIFICITY, "ogp-2024", "High")).isEmpty();
        assertThat(answers.labels(Field.SPECIFICITY)).containsExactly("low");
    }

    @Test
    void allProblemsOfAListAreReportedAtOnce() throws IOException {
        Path file = list(CODED + "a,,,,x,s,r\nspecificity,,High,3,b,s,r\nactive,,Yes,1,c,s,r\n");

        CodedAnswers.read(file, problems);

        assertThat(problems.lines())
                .hasSize(3)
                .satisfiesExactly(
                        first -> assertThat(first).contains("line 2"),
                        second -> assertThat(second).contains("line 3"),
                        third -> assertThat(third).contains("line 4"));
    }
}
