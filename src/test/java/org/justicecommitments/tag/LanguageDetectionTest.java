package org.justicecommitments.tag;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.justicecommitments.commitment.Field;
import org.justicecommitments.example.ExampleCommitment;
import org.justicecommitments.example.NightlyJob;
import org.justicecommitments.job.definition.JobDefinition;
import org.justicecommitments.tag.analysis.LanguageDetection;

class LanguageDetectionTest {

    private static final LanguageDetection DETECTION = new LanguageDetection();

    private static final String SPANISH =
            "Abrir en cada municipio una oficina donde las personas sin recursos reciban asesoría jurídica gratuita.";
    private static final String FRENCH =
            "Mettre en ligne les décisions des tribunaux dans un format que chacun peut lire et réutiliser.";
    private static final String PORTUGUESE =
            "Publicar todos os meses as decisões dos tribunais e os prazos médios de resposta em cada comarca.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "es|" + SPANISH,
                "es|Publicar cada mes las sentencias de los juzgados, sin los nombres de las personas afectadas",
                "fr|" + FRENCH,
                "fr|Ouvrir dans chaque région une maison de justice où les habitants trouvent une aide juridique gratuite",
                "pt|" + PORTUGUESE,
                "pt|Criar balcões de atendimento jurídico gratuito para as mulheres das comunidades rurais",
                "en|Open an office in every district where people without means are given free legal advice by lawyers",
                "sq|Zgjerimi i ndihmës juridike falas në të gjitha fshatrat dhe qytetet e vendit gjatë vitit të ardhshëm",
                "uk|Відкрити в кожному районі бюро безоплатної правової допомоги для людей без достатніх коштів",
            })
    void theLanguageOfASentenceIsTold(String language, String text) {
        assertThat(DETECTION.of(text)).isEqualTo(language);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "Legal aid", "2014-2016"})
    void aTextTooShortToTellHasNoLanguage(String text) {
        assertThat(DETECTION.of(text)).isEmpty();
    }

    @Test
    void theTaggerJudgesTitleAndTextTogether() {
        JobDefinition job = NightlyJob.read();
        Tagger tagger = new Tagger(job.taxonomy(), DETECTION, new Agenda(job.catalogue(), job.taxonomy()));

        assertThat(language(tagger, "Oficinas de justicia", SPANISH)).isEqualTo("es");
        assertThat(language(tagger, "Décisions en ligne", FRENCH)).isEqualTo("fr");
        assertThat(language(tagger, "Decisões em linha", PORTUGUESE)).isEqualTo("pt");
        assertThat(language(tagger, "Portal", "")).isEmpty();
    }

    private static String language(Tagger tagger, String title, String description) {
        return tagger.tag(ExampleCommitment.of("ZZ0001")
                        .with(Field.TITLE, title)
                        .with(Field.DESCRIPTION, description)
                        .commitment())
                .language();
    }
}
