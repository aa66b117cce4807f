package org.justicecommitments.sample;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;

/** The layout of OGP's export of 2016: no ids, a row of column numbers, ten columns without a heading. */
final class OldLayout {

    static final String BANNER = "SAMPLE DATA - made for demonstration: every member and commitment is invented";

    private static final List<String> NAMED_HEADINGS = new SampleFile("headings-2016.txt").lines();

    /** The headings of the header row, the ten empty ones included. */
    static final List<String> HEADINGS = Stream.concat(NAMED_HEADINGS.stream(), Collections.nCopies(10, "").stream())
            .toList();

    private static final List<String> AREAS = between("Anti-corruption", "OGP");
    private static final List<String> CONTACTS = between("Contact Name", "Contact Telephone");
    private static final List<String> WORKING_GROUPS = between("ODWG", "ONRWG");
    private static final List<String> GRAND_CHALLENGES = between("GC-PubInt", "GC-SafComm");

    private OldLayout() {}

    /** The row of column numbers, from 0, above the header. */
    static List<String> columnNumbers() {
        return IntStream.range(0, HEADINGS.size()).mapToObj(Integer::toString).toList();
    }

    /** The rows below the header. */
    static List<List<String>> rows() {
        return new SampleFile("invented-2016.csv")
                .records().stream().map(OldLayout::invented).toList();
    }

    private static List<String> invented(CSVRecord commitment) {
        List<String> areas = List.of(commitment.get("areas").split("; "));
        SampleRow row = new SampleRow(NAMED_HEADINGS)
                .setAll(CONTACTS, IrmReview.NOT_REVIEWED)
                .setAll(AREAS, "0")
                .setAll(areas, "1")
                .set("Marginalized Communities", IrmReview.NOT_REVIEWED)
                .set("Checksum", areas.size())
                .setAll(WORKING_GROUPS, IrmReview.NOT_REVIEWED)
                .setAll(GRAND_CHALLENGES, IrmReview.NOT_REVIEWED)
                .set("Compound", 0)
                .set("Cluster", IrmReview.NOT_REVIEWED)
                .set("PoC Specified? (Delete?)", 0);
        IrmReview review = new IrmReview(commitment);
        setContent(row, commitment);
        setDesign(row, commitment, review);
        setCompletion(row, commitment, review);
        setStars(row, review);
        return row.texts();
    }

    private static void setContent(SampleRow row, CSVRecord commitment) {
        row.set("Country", commitment.get("member"))
                .set("Action Plan Number", commitment.get("plan"))
                .set("Theme", commitment.get("theme"))
                .set("Comm No", commitment.get("number"))
                .set("Comm Dummy", 1)
                .set("Commitment Title", commitment.get("title"))
                .set("Short Title", commitment.get("short_title"))
                .set("Full Text", commitment.get("description"))
                .set("Start Date", commitment.get("start"))
                .set("End Date", commitment.get("end"))
                .set("Lead Institution", commitment.get("lead"))
                .set("Supporting Institution(s)", commitment.get("supporting"))
                .set("Year of submission", commitment.get("year"));
    }

    private static void setDesign(SampleRow row, CSVRecord commitment, IrmReview review) {
        String impact = commitment.get("potential_impact");
        OptionalInt specificity = review.number(Scale.SPECIFICITY, "specificity");
        row.set("Specificity", commitment.get("specificity"))
                .set("_Specificity", specificity, commitment.get("specificity"))
                .set("Value -Info", commitment.get("info"))
                .set("Value -Part", commitment.get("participation"))
                .set("Value -Acc", commitment.get("accountability"))
                .set("Value -Tech", commitment.get("technology"))
                .set("_Relevant", review.relevant())
                .set("Potential impact", impact)
                .set("_Pot Impact Coded", review.potentialImpact(), impact);
    }

    private static void setCompletion(SampleRow row, CSVRecord commitment, IrmReview review) {
        String progress = commitment.get("completion_progress");
        String end = commitment.get("completion_end");
        String opened = commitment.get("diog");
        row.set("Report publication year (progress report)", commitment.get("report_progress"))
                .set("Completion (progress report)", progress)
                .set("_CompletionProgress", review.progress(), progress)
                .set("IRM Assessed (Y/N)?", review.progress().isPresent())
                .set("Report publication year (end of term)", commitment.get("report_end"))
                .set("Completion (end of term)", end)
                .set("_CompletionEndTerm", review.endOfTerm(), end)
                .set("Change in completion", review.changeInWords())
                .set("_ChangeCompletion", review.change(), review.missingChange())
                .set("Did it open government (end of term only)", opened)
                .set("_OpenGovt", review.openedGovernment(Scale.OPENED_GOVERNMENT_IN_2016), opened);
    }

    /** Each formula of the star stands only beside the reports published while it was in force. */
    private static void setStars(SampleRow row, IrmReview review) {
        String published = review.verdict("report_progress");
        String byOldFormula = review.star("completion_progress", 2);
        String byCurrentFormula = review.star("completion_progress", 3);
        row.set("Starred (pre-June 2014 assessments)", published.matches("201[34]|NR") ? byOldFormula : "ND")
                .set("Starred (2015 only)", published.matches("2015|NR") ? byOldFormula : "ND")
                .set(
                        "Starred (current formula) progress report",
                        published.matches("2016|NR") ? byCurrentFormula : "ND")
                .set("Starred (current formula) end of term", review.star("completion_end", 3));
    }

    private static List<String> between(String first, String last) {
        return NAMED_HEADINGS.subList(NAMED_HEADINGS.indexOf(first), NAMED_HEADINGS.indexOf(last) + 1);
    }
}
