package org.justicecommitments.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactRuleTest {

    private final ContactRule rule = new ContactRule();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            textBlock =
                    """
                    ana@example.org                             | [e-mail withheld]
                    Ana <ana.perez@minjus.gob.pe>               | Ana <[e-mail withheld]>
                    mailto:ana+ogp@sub.example.org, room 4      | mailto:[e-mail withheld], room 4
                    ana@example.org; bob@example.org            | [e-mail withheld]; [e-mail withheld]
                    ana @ example.org                           | [e-mail withheld]
                    ana (at) example.org                        | [e-mail withheld]
                    ana [at] example.org                        | [e-mail withheld]
                    josé.muñoz@justicia.gob.es                  | [e-mail withheld]
                    Phone: 555 1234                             | Phone: [telephone withheld]
                    phone no. 555-1234                          | phone no. [telephone withheld]
                    Teléfono: 2222-3333                         | Teléfono: [telephone withheld]
                    Fax (02) 1234-5678                          | Fax [telephone withheld]
                    WhatsApp 55 1234 5678                       | WhatsApp [telephone withheld]
                    +44 20 7946 0000                            | [telephone withheld]
                    +1 (202) 555-0143                           | [telephone withheld]
                    0044 20 7946 0000                           | [telephone withheld]
                    +254722000000                               | [telephone withheld]
                    Tel. +506 2222 3333 y +506 2222 4444        | Tel. [telephone withheld] y [telephone withheld]
                    """)
    void contactDetailsAreWithheld(String text, String withheld) {
        assertThat(rule.apply(text)).isEqualTo(withheld);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Publish 12 data sets by 31/12/2015",
                "from 2014 to 2016",
                "2014-2016, 2017-2019",
                "Law No. 27806 of 2002",
                "Article 19",
                "SDG 16.3",
                "USD 1,200,000",
                "1,000,000.00",
                "100.000 people",
                "follow @OpenGovKenya",
                "the open@home initiative",
                "http://www.example.org/2014/06/30/report",
                "a telephone line for victims",
                "cell phones for 40 courts",
                "[1] see the annex",
                "KE0030",
                "25 % of 200 courts",
                "1+1=2"
            })
    void numbersAndNamesThatAreNoContactStay(String text) {
        assertThat(rule.apply(text)).isEqualTo(text);
    }

    @Test
    void thePatternsAreTriedWhereverTheyMatch() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = text(random);

            assertThat(matches(ContactRule.addresses(text)))
                    .as(text)
                    .isEqualTo(matches(ContactRule.ADDRESS.matcher(text)));
            assertThat(matches(ContactRule.internationals(text)))
                    .as(text)
                    .isEqualTo(matches(ContactRule.INTERNATIONAL.matcher(text)));
            assertThat(matches(ContactRule.digits(text))).as(text).isEqualTo(matches(ContactRule.DIGITS.matcher(text)));
        }
    }

    private static String text(Random random) {
        List<String> parts = List.of(
                "@",
                "©",
                "(at)",
                "[at]",
                "(at",
                ".",
                "-",
                "+",
                "00",
                "0",
                "4",
                "2024",
                "555 12",
                "(",
                ")",
                " ",
                "\n",
                "\t",
                "/",
                "é",
                "x",
                "org",
                "𝒜",
                "\ud835",
                "½",
                "x".repeat(63),
                "𝒜".repeat(40),
                ",",
                "tel ",
                "\u00a0",
                "+1 ",
                "123456");
        StringBuilder text = new StringBuilder();
        for (int left = random.nextInt(24); left > 0; left--) {
            text.append(parts.get(random.nextInt(parts.size())));
        }
        return text.toString();
    }

    private static List<String> matches(PatternSearch search) {
        List<String> matches = new ArrayList<>();
        while (search.find()) {
            matches.add(search.start() + " " + search.end() + " " + search.group());
        }
        return matches;
    }

    private static List<String> matches(Matcher matcher) {
        return matcher.results()
                .map(match -> match.start() + " " + match.end() + " " + match.group())
                .toList();
    }
}
