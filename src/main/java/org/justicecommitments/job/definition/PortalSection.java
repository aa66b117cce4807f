package org.justicecommitments.job.definition;

import java.net.URI;
import java.util.Optional;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.portal.Portal;

/** Reads the section {@code portal} of a job file. What may be a token by mistake is never repeated. */
final class PortalSection {

    private static final String NAME = "[a-z0-9_-]{2,100}";
    private static final String VARIABLE = "[A-Za-z_][A-Za-z0-9_]{0,63}";

    private PortalSection() {}

    /** The portal that releases are pushed to, if the job file names one. */
    static Optional<Portal> read(Section job, Dataset dataset) {
        boolean there = job.has("portal");
        Section section = job.section("portal");
        if (!there) {
            return Optional.empty();
        }
        section.required("kind", InputSection.among("ckan"), "ckan");
        Optional<URI> url = address(section, "the portal");
        Optional<String> organization = name(section, "organization");
        Optional<String> name = section.has("dataset") ? name(section, "dataset") : Optional.of(dataset.id());
        String variable = variable(section, "CKAN_TOKEN");
        if (!dataset.baseUrl().matches("https?://[^/\\s]+\\S*")) {
            section.problem(
                    "kind",
                    "a portal links to the files, so `dataset` must say with `base_url` where they are served, such as"
                            + " https://data.example.org/justice/");
        }
        section.end();
        String base = dataset.baseUrl().replaceFirst("/*$", "/");
        return url.flatMap(address ->
                organization.flatMap(owner -> name.map(named -> new Portal(address, owner, named, variable, base))));
    }

    /** The address in a section, if a token may be sent there. */
    static Optional<URI> address(Section section, String what) {
        Optional<URI> url = Portal.address(section.required("url"));
        if (section.has("url") && url.isEmpty()) {
            section.problem(
                    "url",
                    "`url` must be the address of %s: with https://, and without user name, `?` and `#` (http:// only for this machine)"
                            .formatted(what));
        }
        return url;
    }

    /** The name of the environment variable in a section. */
    static String variable(Section section, String example) {
        String variable = section.required("token_from");
        if (section.has("token_from") && !variable.matches(VARIABLE)) {
            section.problem(
                    "token_from",
                    "`token_from` must be the name of an environment variable, such as %s, and not the token"
                            .formatted(example));
        }
        return variable;
    }

    private static Optional<String> name(Section section, String key) {
        return section.required(
                key,
                text -> Optional.of(text).filter(name -> name.matches(NAME)),
                "2 to 100 of a-z, 0-9, hyphens and underscores, as in its address on the portal");
    }
}
