package org.justicecommitments.release.metadata;

import java.util.List;

/**
 * A licence, in the spellings of the standards.
 *
 * @param spdx its SPDX id: in the job file, {@code CITATION.cff} and {@code datapackage.json}
 * @param title its name for people
 * @param url its text: in schema.org, Croissant and CSVW
 * @param authority its code in the European Union's list of licences, for DCAT-AP; empty if it is not there
 * @param ckan its id in CKAN's list
 */
public record Licence(String spdx, String title, String url, String authority, String ckan) {

    private static final String AUTHORITY = "http://publications.europa.eu/resource/authority/licence/";

    private static final List<Licence> KNOWN = List.of(
            new Licence(
                    "CC-BY-4.0",
                    "Creative Commons Attribution 4.0 International",
                    "https://creativecommons.org/licenses/by/4.0/",
                    "CC_BY_4_0",
                    "cc-by"),
            new Licence(
                    "CC-BY-SA-4.0",
                    "Creative Commons Attribution-ShareAlike 4.0 International",
                    "https://creativecommons.org/licenses/by-sa/4.0/",
                    "CC_BYSA_4_0",
                    "cc-by-sa"),
            new Licence(
                    "CC0-1.0",
                    "Creative Commons CC0 1.0 Universal",
                    "https://creativecommons.org/publicdomain/zero/1.0/",
                    "CC0",
                    "cc-zero"),
            new Licence(
                    "ODC-By-1.0",
                    "Open Data Commons Attribution License 1.0",
                    "https://opendatacommons.org/licenses/by/1-0/",
                    "ODC_BY",
                    "odc-by"),
            new Licence(
                    "ODbL-1.0",
                    "Open Data Commons Open Database License 1.0",
                    "https://opendatacommons.org/licenses/odbl/1-0/",
                    "ODC_BL",
                    "odc-odbl"),
            new Licence(
                    "PDDL-1.0",
                    "Open Data Commons Public Domain Dedication and License 1.0",
                    "https://opendatacommons.org/licenses/pddl/1-0/",
                    "ODC_PDDL",
                    "odc-pddl"));

    /** The licence with this SPDX id. One that is not in the table is named by its page at SPDX. */
    public static Licence of(String spdx) {
        return KNOWN.stream()
                .filter(licence -> licence.spdx.equals(spdx))
                .findFirst()
                .orElseGet(() -> new Licence(spdx, spdx, "https://spdx.org/licenses/" + spdx, "", "notspecified"));
    }

    /** Its IRI in DCAT-AP. */
    public String iri() {
        return authority.isEmpty() ? url : AUTHORITY + authority;
    }
}
