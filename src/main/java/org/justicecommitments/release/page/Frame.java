package org.justicecommitments.release.page;

import java.time.Instant;
import java.util.regex.Pattern;
import org.justicecommitments.provenance.Sha256;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.metadata.Manifest;

/**
 * What all pages of a release share.
 *
 * @param facts the manifest, as far as it is known before the files are
 */
record Frame(Manifest facts) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");
    private static final int HASH_DIGITS = 16;

    /** A whole page. */
    String page(String title, String up, String body) {
        return page(title, up, "", body);
    }

    /** A whole page, with more in its head. */
    String page(String title, String up, String head, String body) {
        return Html.page(title + " - " + facts.dataset().title(), up, banner(), head, body);
    }

    String banner() {
        return facts.sample() ? Dataset.SAMPLE_BANNER : "";
    }

    /** The name of the page of an id or a member: the id itself, unless it holds what file names should not. */
    static String name(String id) {
        return PLAIN.matcher(id).matches() ? id : "x-" + Sha256.of(id).substring(0, HASH_DIGITS);
    }

    /** The instant at which a release was made, out of its id. */
    static Instant instant(String release) {
        return Instant.parse(release.replaceFirst("T(\\d\\d)(\\d\\d)(\\d\\d)Z$", "T$1:$2:$3Z"));
    }
}
