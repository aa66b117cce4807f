package org.justicecommitments.tag;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.justicecommitments.commitment.Commitment;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.tag.AssignedTag.Origin;
import org.justicecommitments.tag.Taxonomy.Example;
import org.justicecommitments.tag.Taxonomy.Tag;
import org.justicecommitments.tag.analysis.LanguageDetection;

/** Tags with their evidence, out of commitments made for the purpose. */
class TaggerTest {

    private static final JobDefinition JOB = NightlyJob.read();
    private static final LanguageDetection LANGUAGES = new LanguageDetection();
    private static final Tagger TAGGER = tagger();

    private static Tagger tagger() {
        return new Tagger(JOB.taxonomy(), LANGUAGES, new Agenda(JOB.catalogue(), JOB.taxonomy()));
    }

    private static Tagging tag(String title, String description) {
        return TAGGER.tag(ExampleCommitment.of("ZZ0001")
                .with(Field.TITLE, title)
                .with(Field.DESCRIPTION, description)
                .commitment());
    }

    @Test
    void evidencePointsAtTheQuotedWordsInTheTextOnOneLine() {
        String description = "First paragraph.\nOffices give LEGAL\nAid; the Cafe\u0301 \ud83d\ude00 offers mediation.";
        String published = description.replace('\n', ' ');

        List<Evidence> evidence = tag("Free legal-aid offices", description).evidence();

        assertThat(evidence).anyMatch(e -> e.quote().equals("LEGAL Aid"));
        assertThat(evidence).anyMatch(e -> e.quote().equals("legal-aid"));
        assertThat(evidence).anyMatch(e -> e.quote().equals("mediation"));
        assertThat(evidence).filteredOn(e -> e.hasWords()).allSatisfy(e -> {
            String text = e.field().equals("title") ? "Free legal-aid offices" : published;
            assertThat(text.substring(e.start(), e.end())).isEqualTo(e.quote());
        });
    }

    @Test
    void everyTagOfTheTaggerHasEvidenceAndSpansAreNumberedFromOne() {
        for (Commitment commitment : commitments()) {
            Tagging tagging = TAGGER.tag(commitment);
            Map<String, List<Integer>> spans = tagging.evidence().stream()
                    .collect(Collectors.groupingBy(
                            Evidence::tag, Collectors.mapping(Evidence::spanNumber, Collectors.toList())));

            assertThat(spans.keySet())
                    .containsExactlyInAnyOrderElementsOf(tagging.tags().stream()
                            .filter(tag -> tag.origin() == Origin.TAGGER)
                            .map(AssignedTag::tag)
                            .toList());
            spans.values().forEach(numbers -> {
                for (int i = 0; i < numbers.size(); i++) {
                    assertThat(numbers.get(i)).isEqualTo(i + 1);
                }
            });
        }
    }

    @Test
    void aParentIsSetWhenAChildIsAndNamesItAsEvidence() {
        Tagging tagging = tag("Expand free legal aid offices in rural districts", "");

        assertThat(tagging.has("access_to_justice", Origin.TAGGER)).isTrue();
        assertThat(tagging.has("justice", Origin.TAGGER)).isTrue();
        assertThat(tagging.evidence())
                .anyMatch(e -> e.tag().equals("justice")
                        && e.rule().equals("child")
                        && e.phrase().equals("access_to_justice")
                        && e.quote().isEmpty());
        for (Commitment commitment : commitments()) {
            Tagging each = TAGGER.tag(commitment);
            for (AssignedTag set : each.tags()) {
                String parent = JOB.taxonomy().tag(set.tag()).map(Tag::parent).orElse("");
                assertThat(parent.isEmpty() || each.has(parent, Origin.TAGGER))
                        .as("%s of '%s'", set.tag(), commitment.text(Field.TITLE))
                        .isTrue();
            }
        }
    }

    @Test
    void severalTaggersAtOnceGiveWhatOneGives() {
        List<Commitment> commitments = commitments();
        List<Tagging> one = commitments.stream().map(TAGGER::tag).toList();

        List<List<Tagging>> several = IntStream.range(0, 3)
                .parallel()
                .mapToObj(i -> {
                    Agenda agenda = new Agenda(JOB.catalogue(), JOB.taxonomy());
                    Tagger tagger = new Tagger(JOB.taxonomy(), new LanguageDetection(), agenda);
                    return commitments.stream().map(tagger::tag).toList();
                })
                .toList();

        assertThat(several).allSatisfy(taggings -> assertThat(taggings).isEqualTo(one));
    }

    @Test
    void goalsThatAreNamedAreTagsAndMentions() {
        Tagging tagging = tag("Equal justice", "It serves SDG target 16.3.");

        assertThat(tagging.sdgMentions()).singleElement().satisfies(mention -> {
            assertThat(mention.field()).isEqualTo("description");
            assertThat(mention.quote()).isEqualTo("SDG target 16.3");
        });
        for (String tag : List.of("sdg", "sdg_16", "sdg_16_3")) {
            assertThat(tagging.has(tag, Origin.TAGGER)).as(tag).isTrue();
            assertThat(tagging.evidence())
                    .anyMatch(e -> e.tag().equals(tag)
                            && e.rule().equals("mention")
                            && e.phrase().equals("sdg_16_3"));
        }
    }

    @Test
    void wordsInATitleWeighMoreThanInATextAndMentionsAreDamped() {
        double title = score(tag("Legal aid", ""), "access_to_justice");
        double text = score(tag("", "Legal aid. Legal aid. Legal aid. Legal aid. Legal aid."), "access_to_justice");
        double more = score(tag("", "Legal aid. ".repeat(100)), "access_to_justice");

        assertThat(title).isGreaterThan(0);
        assertThat(text).isLessThan(title);
        assertThat(more).isLessThanOrEqualTo(title);
    }

    private static double score(Tagging tagging, String tag) {
        return tagging.tags().stream()
                .filter(t -> t.tag().equals(tag) && t.origin() == Origin.TAGGER)
                .mapToDouble(AssignedTag::score)
                .findFirst()
                .orElse(0);
    }

    @Test
    void aTextWithoutEvidenceHasNoTagAndNoPlaceInTheAgenda() {
        Tagging tagging = tag("Publish the map of bus stops", "Buses stop where the map says.");

        assertThat(tagging.tags()).isEmpty();
        assertThat(tagging.evidence()).isEmpty();
        assertThat(tagging.agenda()).isEmpty();
    }

    @Test
    void bothVoicesStandSideBySide() {
        Tagging tagging = TAGGER.tag(ExampleCommitment.of("ZZ0001")
                .with(Field.TITLE, "Expand free legal aid offices")
                .area("justice", true)
                .area("open_justice", false)
                .area("right_to_information", true)
                .commitment());

        assertThat(tagging.has("justice", Origin.OGP)).isTrue();
        assertThat(tagging.has("justice", Origin.TAGGER)).isTrue();
        assertThat(tagging.has("open_justice", Origin.OGP)).isFalse();
        assertThat(tagging.has("right_to_information", Origin.OGP)).isTrue();
        assertThat(tagging.tags())
                .extracting(tag -> tag.tag() + " " + tag.origin().code())
                .isSorted()
                .doesNotHaveDuplicates();
        assertThat(tagging.tags()).filteredOn(tag -> tag.origin() == Origin.OGP).allSatisfy(tag -> {
            assertThat(tag.score()).isZero();
            assertThat(tag.confidence()).isEmpty();
        });
    }

    @Test
    void theSameTextGivesTheSameTagsWhateverCameBeforeAndWhichTaggerItIs() {
        List<Commitment> commitments = commitments();
        List<Tagging> once = commitments.stream().map(TAGGER::tag).toList();
        List<Commitment> backwards = new ArrayList<>(commitments);
        Collections.reverse(backwards);
        List<Tagging> again =
                new ArrayList<>(backwards.stream().map(tagger()::tag).toList());
        Collections.reverse(again);

        assertThat(again).isEqualTo(once);
    }

    /** One for each example of the taxonomy. */
    private static List<Commitment> commitments() {
        List<Commitment> commitments = new ArrayList<>();
        for (Tag tag : JOB.taxonomy().tags()) {
            for (Example example : tag.examples()) {
                commitments.add(ExampleCommitment.of("ZZ%04d".formatted(commitments.size() + 1))
                        .with(Field.TITLE, example.text())
                        .with(Field.DESCRIPTION, example.text() + "\n" + example.text())
                        .commitment());
            }
        }
        return commitments;
    }
}
