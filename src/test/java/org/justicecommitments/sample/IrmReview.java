package org.justicecommitments.sample;

import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** What the IRM said of one invented commitment, and what follows from it by OGP's rules. */
record IrmReview(CSVRecord row) {

    static final String NOT_REVIEWED = "NR";
    static final String NO_DATA = "ND";

    private static final Set<String> MISSING = Set.of(NOT_REVIEWED, NO_DATA, "NA");
    private static final int LAST_YEAR_OF_STARS = 2017;

    /** The verdict in a column without the letter that old exports put before it, such as {@code b. }. */
    String verdict(String column) {
        return row.isMapped(column) ? row.get(column).replaceFirst("^[a-e]\\. ", "") : NO_DATA;
    }

    OptionalInt number(Scale scale, String column) {
        String verdict = verdict(column);
        OptionalInt number = scale.number(verdict);
        if (number.isEmpty() && !MISSING.contains(verdict) && !isNothingToReportYet(verdict)) {
            throw new IllegalArgumentException(
                    "%s in record %d: %s is no verdict".formatted(column, row.getRecordNumber(), verdict));
        }
        return number;
    }

    private static boolean isNothingToReportYet(String verdict) {
        return verdict.equals("No early results to report yet");
    }

    /** Any of the three values of open government; technology does not count. */
    String relevant() {
        if (row.isMapped("relevant") && !row.get("relevant").isEmpty()) {
            return row.get("relevant");
        }
        String info = verdict("info");
        if (MISSING.contains(info)) {
            return info;
        }
        boolean any = Stream.of(info, verdict("participation"), verdict("accountability"))
                .anyMatch("1"::equals);
        return any ? "1" : "0";
    }

    boolean isRelevant() {
        return relevant().equals("1");
    }

    OptionalInt potentialImpact() {
        return number(Scale.POTENTIAL_IMPACT, "potential_impact");
    }

    OptionalInt potentialForResults() {
        return number(Scale.POTENTIAL_FOR_RESULTS, "potential_for_results");
    }

    OptionalInt progress() {
        return number(Scale.COMPLETION, "completion_progress");
    }

    OptionalInt endOfTerm() {
        return number(Scale.COMPLETION, "completion_end");
    }

    /** The end-of-term reading, else that of the progress report. */
    OptionalInt completion() {
        return endOfTerm().isPresent() ? endOfTerm() : progress();
    }

    boolean isCompletionAwaited() {
        return verdict("completion_progress").equals(NOT_REVIEWED)
                && verdict("completion_end").equals(NOT_REVIEWED);
    }

    /** {@code No early results to report yet} counts as "did not change", as in the exports. */
    OptionalInt openedGovernment(Scale scale) {
        return isNothingToReportYet(verdict("diog")) ? OptionalInt.of(1) : number(scale, "diog");
    }

    /** How many steps completion moved from the progress report to the end of term. */
    OptionalInt change() {
        if (progress().isEmpty() || endOfTerm().isEmpty()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(endOfTerm().getAsInt() - progress().getAsInt());
    }

    String changeInWords() {
        return change().stream()
                .mapToObj(steps -> steps == 0 ? "No Change" : steps > 0 ? "Increase" : "Decrease")
                .findFirst()
                .orElse(missingChange());
    }

    String missingChange() {
        return verdict("completion_end").equals(NOT_REVIEWED) ? NOT_REVIEWED : NO_DATA;
    }

    /** Clear, relevant, of at least this impact, and substantial or complete in this reading: 0 or 1, or why neither. */
    String star(String completionColumn, int leastImpact) {
        String reading = verdict(completionColumn);
        if (Integer.parseInt(row.get("year")) > LAST_YEAR_OF_STARS) {
            return reading.equals(NOT_REVIEWED) ? NOT_REVIEWED : NO_DATA;
        }
        OptionalInt completion = number(Scale.COMPLETION, completionColumn);
        if (completion.isEmpty()) {
            return reading;
        }
        if (potentialImpact().isEmpty()) {
            return NO_DATA;
        }
        boolean star =
                isClear() && isRelevant() && potentialImpact().getAsInt() >= leastImpact && completion.getAsInt() >= 4;
        return star ? "1" : "0";
    }

    /** Medium or high specificity; verifiable in the plans whose specificity was not judged. */
    boolean isClear() {
        OptionalInt specificity = number(Scale.SPECIFICITY, "specificity");
        return specificity.isPresent()
                ? specificity.getAsInt() >= 2
                : verdict("verifiable").equals("Yes");
    }
}
