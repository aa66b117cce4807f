package org.justicecommitments.release.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Properties;

/** The words of the report in one language, and how the language writes numbers. */
final class Words {

    /** The languages of the report; the first is that of {@code report.html}. */
    static final List<String> LANGUAGES = List.of("en", "es", "fr");

    private final String language;
    private final Properties words;

    private Words(String language, Properties words) {
        this.language = language;
        this.words = words;
    }

    /** The words of a language. */
    static Words of(String language) {
        return new Words(language, load("report_" + language + ".properties"));
    }

    private static Properties load(String name) {
        try (InputStream in = Words.class.getResourceAsStream("/report/" + name)) {
            if (in == null) {
                throw new IllegalStateException("The program lacks its file " + name);
            }
            Properties words = new Properties();
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return words;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String language() {
        return language;
    }

    /** Whether it is the language of the standalone charts. */
    boolean isFirst() {
        return language.equals(LANGUAGES.get(0));
    }

    /** The text of a key, with {0}, {1} and so on replaced. */
    String text(String key, Object... values) {
        String text = find(key).orElseThrow(() -> new IllegalStateException(language + " has no word for " + key));
        for (int i = 0; i < values.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(values[i]));
        }
        return text;
    }

    /** The text of a key, if the language has one. */
    Optional<String> find(String key) {
        return Optional.ofNullable(words.getProperty(key));
    }

    /** A value as the language writes it. */
    String shown(Figure figure) {
        Object value = figure.value().orElse("");
        if (value instanceof Number number) {
            if (figure.column().startsWith("percent")) {
                return percent(number.doubleValue());
            }
            return figure.isYear() ? number.toString() : number(number);
        }
        return value.toString();
    }

    /** A day in words. */
    String day(LocalDate day) {
        String month = text("date.months").split(",", -1)[day.getMonthValue() - 1];
        return text("date", day.getDayOfMonth(), month, day.getYear());
    }

    String percent(double value) {
        return decimal(BigDecimal.valueOf(value).toPlainString()) + text("number.percent");
    }

    String whole(long value) {
        return decimal(Long.toString(value));
    }

    private String number(Number number) {
        String plain = number instanceof Double d ? BigDecimal.valueOf(d).toPlainString() : number.toString();
        return decimal(plain);
    }

    private String decimal(String plain) {
        String[] parts = plain.split("\\.", -1);
        StringBuilder digits = new StringBuilder(parts[0]);
        for (int at = digits.length() - 3; at > (plain.startsWith("-") ? 1 : 0); at -= 3) {
            digits.insert(at, text("number.group"));
        }
        return parts.length == 1 ? digits.toString() : digits + text("number.point") + parts[1];
    }
}
