package org.justicecommitments.tag.sdg;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.justicecommitments.tag.analysis.Folding;

/** The words by which texts name the Sustainable Development Goals, folded. */
final class SdgNames {

    /** Names of the goals as a whole; {@code #} is the number of a goal, {@code *} any ending. */
    private static final List<String> NAMES = List.of(
            "sustainable development goal*",
            "sustainable development target*",
            "sustainable development agenda 2030",
            "goal # of sustainable development",
            "goal # for sustainable development",
            "goal of sustainable development",
            "goals of sustainable development",
            "goals for sustainable development",
            "agenda for sustainable development",
            "2030 agenda",
            "agenda 2030",
            "objetivo de desarrollo sostenible",
            "objetivo # de desarrollo sostenible",
            "objetivos de desarrollo sostenible",
            "objetivos del desarrollo sostenible",
            "objetivos para el desarrollo sostenible",
            "objetivos y metas de desarrollo sostenible",
            "objetivos de desarrollo sustentable",
            "metas de desarrollo sostenible",
            "agenda de desarrollo sostenible",
            "agenda para el desarrollo sostenible",
            "objectif de développement durable",
            "objectif # de développement durable",
            "objectif # du développement durable",
            "objectif du développement durable",
            "objectifs de développement durable",
            "objectifs du développement durable",
            "objectifs pour le développement durable",
            "programme de développement durable à l horizon 2030",
            "objetivo de desenvolvimento sustentável",
            "objetivo # de desenvolvimento sustentável",
            "objetivos de desenvolvimento sustentável",
            "objetivos do desenvolvimento sustentável",
            "objetivos para o desenvolvimento sustentável",
            "objectivo de desenvolvimento sustentável",
            "objectivos de desenvolvimento sustentável",
            "metas de desenvolvimento sustentável",
            "tujuan pembangunan berkelanjutan",
            "objektivi i zhvillimit të qëndrueshëm",
            "objektivat e zhvillimit të qëndrueshëm",
            "objektivave të zhvillimit të qëndrueshëm",
            "ciljevi održivog razvoja",
            "ciljeva održivog razvoja",
            "ciljevima održivog razvoja",
            "cilj održivog razvoja",
            "цели за одржлив развој",
            "целите за одржлив развој",
            "цілі сталого розвитку",
            "цілей сталого розвитку");

    private static final Set<String> SURE = Set.of("sdg", "sdgs", "ozhq");

    /** They are other things too: a file format, an English word. */
    private static final Set<String> DOUBTFUL = Set.of("ods", "odd", "tpb");

    private static final Set<String> ARTICLES = Set.of(
            "los", "las", "el", "del", "al", "cada", "un", "os", "dos", "aos", "nos", "pelos", "les", "des", "aux",
            "ces", "l", "d", "chaque", "the", "onu");

    private static final Set<String> FILE_WORDS = Set.of(
            "format",
            "formats",
            "formato",
            "formatos",
            "file",
            "files",
            "fichier",
            "fichiers",
            "archivo",
            "archivos",
            "arquivo",
            "arquivos",
            "xls",
            "xlsx",
            "csv",
            "json",
            "xml",
            "odt",
            "pdf",
            "opendocument",
            "libreoffice");

    /** Agendas with a year that are not the 2030 Agenda. */
    private static final Set<String> OTHER_AGENDAS = Set.of(
            "digital",
            "urban",
            "urbana",
            "green",
            "verde",
            "vision",
            "education",
            "health",
            "reform",
            "climate",
            "innovation",
            "strategy",
            "transport",
            "energy",
            "culture",
            "europe",
            "european");

    static final Set<String> GOAL_WORDS = Set.of(
            "goal",
            "goals",
            "objective",
            "objectives",
            "objetivo",
            "objetivos",
            "objectivo",
            "objectivos",
            "objectif",
            "objectifs",
            "tujuan",
            "cilj",
            "ciljevi");

    static final Set<String> TARGET_WORDS = Set.of(
            "target",
            "targets",
            "meta",
            "metas",
            "cible",
            "cibles",
            "indicator",
            "indicators",
            "indicador",
            "indicadores",
            "indicateur",
            "indicateurs",
            "task",
            "tasks");

    private static final Set<String> LABELS = labels();

    /** Those of the words for targets that can stand without the goals beside them. */
    static final Set<String> CLEAR_TARGET_WORDS = Set.of("target", "targets", "meta", "metas", "cible", "cibles");

    static final Set<String> NUMBER_WORDS =
            Set.of("no", "n", "nr", "nos", "num", "numero", "numeros", "number", "numbers", "nro", "o");

    static final Set<String> ANSWERS = Set.of(
            "yes",
            "si",
            "oui",
            "sim",
            "which",
            "cual",
            "cuales",
            "es",
            "quel",
            "quels",
            "lequel",
            "lesquels",
            "qual",
            "quais");

    static final Set<String> CONNECTORS = Set.of("and", "or", "y", "o", "e", "u", "et", "ou", "dan", "dhe", "i", "и");

    static final Set<String> RANGE_WORDS = Set.of("to", "a", "al", "ao", "through");

    /** Words before a numbered goal of something else. */
    static final Set<String> OTHER_GOALS = Set.of(
            "strategic",
            "estrategico",
            "estrategicos",
            "estrategica",
            "estrategicas",
            "strategique",
            "strategiques",
            "specific",
            "especifico",
            "especificos",
            "specifique",
            "general",
            "generales",
            "millennium",
            "milenio",
            "operational",
            "policy",
            "project",
            "national",
            "nacional",
            "pillar",
            "plan",
            "challenge",
            "our");

    /** What a numbered goal of something else belongs to. */
    static final Set<String> OTHER_OWNERS = Set.of(
            "plan",
            "plans",
            "strategy",
            "strategies",
            "estrategia",
            "strategie",
            "program",
            "programme",
            "programa",
            "policy",
            "politica",
            "politique",
            "vision",
            "plano",
            "milenio",
            "millennium",
            "project",
            "proyecto");

    static final Set<String> OWNING_WORDS = Set.of("of", "in", "under", "from", "de", "del", "du", "do", "da");

    private final Map<String, List<String[]>> byFirst = new HashMap<>();
    private final Set<String> beginnings = new HashSet<>();

    SdgNames() {
        for (String name : NAMES) {
            String[] words = Folding.fold(name).split(" ", -1);
            byFirst.computeIfAbsent(words[0], first -> new ArrayList<>()).add(words);
        }
        beginnings.addAll(byFirst.keySet());
        beginnings.addAll(SURE);
        beginnings.addAll(DOUBTFUL);
    }

    private static Set<String> labels() {
        Set<String> labels = new HashSet<>(GOAL_WORDS);
        labels.addAll(TARGET_WORDS);
        return labels;
    }

    /** Whether a name or an abbreviation, perhaps with a number on it, can begin with a word; every word is asked. */
    boolean canBegin(String word) {
        if (word.isEmpty()) {
            return false;
        }
        char last = word.charAt(word.length() - 1);
        return beginnings.contains(word) || '0' <= last && last <= '9' && "sot".indexOf(word.charAt(0)) >= 0;
    }

    /** The names that begin with a word. */
    List<String[]> from(String word) {
        return byFirst.getOrDefault(word, List.of());
    }

    static boolean isSure(String word) {
        return SURE.contains(word);
    }

    static boolean isDoubtful(String word) {
        return DOUBTFUL.contains(word);
    }

    static boolean isAbbreviation(String word) {
        return SURE.contains(word) || DOUBTFUL.contains(word);
    }

    static boolean isArticle(String word) {
        return ARTICLES.contains(word);
    }

    static boolean isFileWord(String word) {
        return FILE_WORDS.contains(word);
    }

    static boolean isOtherAgenda(String word) {
        return OTHER_AGENDAS.contains(word);
    }

    static boolean isLabel(String word) {
        return LABELS.contains(word);
    }
}
