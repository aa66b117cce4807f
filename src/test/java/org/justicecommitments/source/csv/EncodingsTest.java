package org.justicecommitments.source.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Short tables in many languages, each in the encoding that old programs wrote there: detected, or a person is asked to look. */
class EncodingsTest {

    @TempDir
    private Path folder;

    @SuppressWarnings("StringConcatToTextBlock") // rows, as they stand in a file
    static Stream<Arguments> detected() {
        return Stream.of(
                Arguments.of(
                        "windows-1252",
                        """
                        1,France,Accès à la justice pour les personnes âgées,Publier les décisions d'ici à l’été 2027
                        2,Côte d'Ivoire,Aide légale,Créer des bureaux à proximité – accès gratuit
                        3,Sénégal,Transparence,Former les juges à l'écoute des usagers et évaluer les résultats
                        """),
                Arguments.of(
                        "windows-1252",
                        """
                        1,España,Justicia abierta,La administración publicará las sentencias y garantizará la participación
                        2,México,Acceso a la información,Fortalecer las instituciones públicas según la ley
                        """),
                Arguments.of(
                        "windows-1252",
                        "1,Brasil,Transparência do judiciário,A administração fará a publicação das decisões até março\n"),
                Arguments.of(
                        "windows-1252",
                        "1,Österreich,Zugang zum Recht,Die Behörden veröffentlichen Entscheidungen für Bürgerinnen\n"),
                Arguments.of(
                        "windows-1250",
                        "1,Polska,Dostęp do wymiaru sprawiedliwości,Rząd opublikuje orzeczenia sądów oraz zapewni bezpłatną "
                                + "pomoc prawną dla obywateli w każdej gminie\n"),
                Arguments.of(
                        "windows-1250",
                        "1,Česko,Přístup ke spravedlnosti,Vláda zveřejní soudní rozhodnutí a zajistí bezplatnou právní pomoc\n"),
                Arguments.of(
                        "windows-1250",
                        "1,Hrvatska,Pristup pravosuđu,Vlada će objaviti sudske odluke te osigurati besplatnu pravnu pomoć "
                                + "građanima u svakoj županiji\n"),
                Arguments.of(
                        "ISO-8859-2",
                        "1,Polska,Dostęp do wymiaru sprawiedliwości,Rząd opublikuje orzeczenia sądów oraz zapewni bezpłatną "
                                + "pomoc prawną dla obywateli w każdej gminie\n"),
                Arguments.of(
                        "windows-1251",
                        "1,Україна,Доступ до правосуддя,Уряд оприлюднить судові рішення та забезпечить безоплатну допомогу\n"),
                Arguments.of(
                        "KOI8-R",
                        "1,Россия,Доступ к правосудию,Правительство опубликует судебные решения и обеспечит помощь\n"),
                Arguments.of(
                        "ISO-8859-7",
                        "1,Ελλάδα,Πρόσβαση στη δικαιοσύνη,Η κυβέρνηση θα δημοσιεύει τις δικαστικές αποφάσεις στους πολίτες\n"),
                Arguments.of(
                        "windows-1254",
                        "1,Türkiye,Adalete erişim,Hükümet mahkeme kararlarını yayımlayacak ve vatandaşlara ücretsiz hukuki "
                                + "yardım sağlayacaktır; şeffaflık için eğitim yapılacak\n"),
                Arguments.of(
                        "windows-1256",
                        "1,تونس,الوصول إلى العدالة,تنشر الحكومة قرارات المحاكم وتوفر المساعدة القانونية المجانية للمواطنين\n"));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("detected")
    void aTableIsReadAsItWasWritten(String charset, String text) throws IOException {
        TextEncoding encoding = detect(charset, text);

        assertThat(new String(text.getBytes(Charset.forName(charset)), encoding.charset()))
                .isEqualTo(text);
        assertThat(encoding.damaged()).isFalse();
    }

    static Stream<Arguments> doubtful() {
        return Stream.of(
                Arguments.of("windows-1252", "1,Côte d'Ivoire,Legal aid,The ministry will open offices\n"),
                Arguments.of("windows-1251", "1,North Macedonia,Legal aid,Offices for бесплатна правна помош\n"),
                Arguments.of(
                        "windows-1257",
                        "1,Lietuva,Teisė į teisingumą,Vyriausybė skelbs teismų sprendimus ir užtikrins pagalbą gyventojams\n"),
                Arguments.of(
                        "windows-1257",
                        "1,Latvija,Piekļuve tiesai,Valdība publicēs tiesu nolēmumus un nodrošinās palīdzību iedzīvotājiem\n"),
                Arguments.of("windows-1255", "1,ישראל,הממשלה תפרסם את פסקי הדין ותעניק סיוע משפטי לאזרחים\n"));
    }

    /** No detector is right about all of these; none may pass without a finding. */
    @ParameterizedTest(name = "{0}: {1}")
    @MethodSource("doubtful")
    void whatIsDoubtfulIsBelowTheBound(String charset, String text) throws IOException {
        assertThat(detect(charset, text).confidence()).isLessThan(TextEncoding.SURE);
    }

    private TextEncoding detect(String charset, String text) throws IOException {
        Path file = folder.resolve("file.csv");
        Files.write(file, ("ID,Country,Title,Text\n" + text).getBytes(Charset.forName(charset)));
        return TextEncoding.detect(file).orElseThrow();
    }
}
