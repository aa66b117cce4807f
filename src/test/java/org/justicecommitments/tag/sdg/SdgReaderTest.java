package org.justicecommitments.tag.sdg;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.tag.analysis.Lexicon;
import org.justicecommitments.tag.analysis.PhraseTree;
import org.justicecommitments.tag.analysis.Words;

/** Mentions of the Sustainable Development Goals in sentences made for the purpose. */
class SdgReaderTest {

    private static final Lexicon WATCHING = frozen(new Lexicon(SdgReader::isWatched));
    private static final Lexicon WATCHING_ALL = frozen(new Lexicon());

    private static Lexicon frozen(Lexicon lexicon) {
        new PhraseTree<String>(lexicon).freeze();
        return lexicon;
    }

    private static List<SdgMention> read(String title, String description) {
        List<SdgMention> mentions = read(title, description, WATCHING);
        assertThat(mentions)
                .as("words that are not watched are passed by for nothing")
                .isEqualTo(read(title, description, WATCHING_ALL));
        return mentions;
    }

    private static List<SdgMention> read(String title, String description, Lexicon lexicon) {
        Map<String, Words> texts = new LinkedHashMap<>();
        texts.put("title", Words.of(title, lexicon));
        texts.put("description", Words.of(description, lexicon));
        return new SdgReader().read(texts);
    }

    private static List<String> codes(String text) {
        return read(text, "").stream().map(SdgMention::code).toList();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Report on the Sustainable Development Goals|sdg",
                "The 2030 Agenda for Sustainable Development|sdg",
                "Work on SDGs 5, 10 and 16|sdg_5 sdg_10 sdg_16",
                "SDG #16; SDG No. 5; SDG-3|sdg_16 sdg_5 sdg_3",
                "SDG16, SDG's 16 and SDG 16.3|sdg_16 sdg_16 sdg_16_3",
                "Contribute to target 16.3 with a survey|sdg_16_3",
                "This serves Goal 16 and target 16.10.|sdg_16 sdg_16_10",
                "Goals 16 and 17 of the SDGs|sdg_16 sdg_17 sdg",
                "Sustainable Development Goals 1 (No Poverty), 4 (Quality Education) and 17 (Partnerships)|sdg_1 sdg_4 sdg_17",
                "UN SDG 16 (16.6 and 16.7) and SDG 5.|sdg_16 sdg_16_6 sdg_16_7 sdg_5",
                "SDG indicator 16.3.3|sdg_16_3",
                "SDG target 16.a|sdg_16_a",
                "SDGs 3-5|sdg_3 sdg_4 sdg_5",
                "Objective 16 \"Peace, Justice and Strong Institutions\"|sdg_16",
                "Vincular el presupuesto con los ODS|sdg",
                "Objetivos de Desarrollo Sostenible (ODS) 5, 10 y 16|sdg_5 sdg_10 sdg_16",
                "ODS N° 13; ODS Nº16; ODS n.º 4|sdg_13 sdg_16 sdg_4",
                "Aportar a la meta 16.3 de los ODS|sdg_16_3 sdg",
                "al Objetivo 16 de Desarrollo Sostenible|sdg_16",
                "¿Se vincula con un ODS? Sí ¿cuál? 16|sdg_16",
                "en particular el objetivo 16 de la Agenda 2030|sdg_16 sdg",
                "Objectif de développement durable n° 16|sdg_16",
                "OBJECTIFS DE DEVELOPPEMENT DURABLE|sdg",
                "les ODD 5, 16 et 17|sdg_5 sdg_16 sdg_17",
                "la cible 16.10 des ODD|sdg_16_10 sdg",
                "Contribuir para os ODS 5 e 16 da Agenda 2030|sdg_5 sdg_16 sdg",
                "Objetivos de Desenvolvimento Sustentável|sdg",
                "Tujuan Pembangunan Berkelanjutan|sdg",
                "Objektivat e Zhvillimit të Qëndrueshëm|sdg",
            })
    void aMentionIsReadWithItsGoalAndTarget(String text, String codes) {
        assertThat(codes(text)).containsExactly(codes.split(" "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Finish milestone 16.3 of the road plan",
                "Target 16.3 of the road plan",
                "Goal 16: publish budgets",
                "Goal 16 of the National Development Plan",
                "Objetivo 16 del Plan Nacional para el Buen Vivir",
                "Strategic Objective 16",
                "OGP grand challenge 3 and Goal 4 of the plan",
                "Millennium Development Goal 5",
                "A sustainable development plan for the coast",
                "Ministry of Environment and Sustainable Development",
                "Publish spreadsheets in ODS format",
                "Publicar los archivos en CSV y ODS",
                "It is odd 16 times out of 20",
                "The Single Digital Gateway (SDG) and the SDG portal",
                "Our Digital Agenda 2030 and Vision 2030",
                "16.3 Publish the register",
            })
    void whatOnlyLooksLikeAGoalIsNone(String text) {
        assertThat(codes(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SDG 16 and 5 workshops|sdg_16",
                "SDG 16, 3 laws|sdg_16",
                "the SDGs. 16 schools are opened|sdg",
                "the SDGs, 16 ministries|sdg",
                "the SDGs (17 goals)|sdg",
                "the 17 SDGs|sdg",
                "the SDGs. Objective 3: Publish budgets|sdg",
                "SDG 16.12 and SDG 18|sdg sdg",
                "the SDGs by 2030|sdg",
                "SDG 16. 16.1 Draft the law. 16.2 Pass it|sdg_16",
            })
    void numbersOfOtherThingsBehindAMentionAreLeftOut(String text, String codes) {
        assertThat(codes(text)).containsExactly(codes.split(" "));
    }

    @Test
    void anAbbreviationThatMayBeSomethingElseCountsWhereTheGoalsAreNamedInAnotherField() {
        assertThat(codes("Informe ODS")).isEmpty();
        assertThat(read("Informe ODS", "Sobre los Objetivos de Desarrollo Sostenible"))
                .extracting(SdgMention::field)
                .containsExactly("title", "description");
    }

    @Test
    void aMentionQuotesTheTextFromTheNameToTheNumber() {
        String text = "\ud83d\ude00 We serve the Su\u0301stainable  Development Goals (SDGs) 5, 10 & 16!";

        List<SdgMention> mentions = read("", text);

        assertThat(mentions).extracting(SdgMention::code).containsExactly("sdg_5", "sdg_10", "sdg_16");
        assertThat(mentions).allSatisfy(mention -> assertThat(text.substring(mention.start(), mention.end()))
                .isEqualTo(mention.quote()));
        assertThat(mentions.get(2).quote()).endsWith("(SDGs) 5, 10 & 16");
    }

    @Test
    void aTargetSpeaksForItsGoalAndForTheGoalsAsAWhole() {
        SdgMention mention = read("SDG 16.3", "").get(0);

        assertThat(mention.speaksFor("sdg")).isTrue();
        assertThat(mention.speaksFor("sdg_16")).isTrue();
        assertThat(mention.speaksFor("sdg_16_3")).isTrue();
        assertThat(mention.speaksFor("sdg_1")).isFalse();
        assertThat(mention.speaksFor("sdg_16_10")).isFalse();
    }
}
