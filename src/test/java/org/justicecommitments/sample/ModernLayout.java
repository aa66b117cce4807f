package org.justicecommitments.sample;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVRecord;

/** The layout of OGP's export of 2024: 50 real commitments without any verdict, then the invented ones. */
final class ModernLayout {

    static final String BANNER = "SAMPLE DATA - made for demonstration: titles and years of 50 real commitments, "
            + "everything else about them is not from OGP; members ZZA to ZZF are invented";

    static final List<String> HEADINGS = new SampleFile("headings-2024.txt").lines();

    static final List<String> AREAS = between("Anti-Corruption and Integrity", "Money in Politics");

    /** Every column that holds a verdict of the IRM, or a number reckoned from one. */
    static final List<String> REVIEW = reviewColumns();

    /** The areas that OGP began to tag with the plans of 2022. */
    private static final List<String> AREAS_SINCE_2022 =
            List.of("Digital Participation", "Mainstreaming Participation", "Digital Transformation");

    private static final int FIRST_ACTIVE_PLAN = 2023;
    private static final int FIRST_INVENTED_ROW_ID = 90001;

    private ModernLayout() {}

    /** The rows below the header. */
    static List<List<String>> rows() {
        List<List<String>> rows = new ArrayList<>();
        new SampleFile("real-50.csv").records().forEach(commitment -> rows.add(real(commitment)));
        new SampleFile("invented-2024.csv").records().forEach(commitment -> rows.add(invented(commitment)));
        return rows;
    }

    private static List<String> real(CSVRecord commitment) {
        SampleRow row = new SampleRow(HEADINGS)
                .set("Theme", "NA")
                .set("Short Title", commitment.get("title"))
                .set("Start Date", "NA")
                .set("End Date", "NA")
                .set("Lead Institution", "NA")
                .set("Supporting Institution(s)", "NA")
                .setAll(AREAS, IrmReview.NO_DATA)
                .set("Justice", 1)
                .setAll(REVIEW, IrmReview.NOT_REVIEWED)
                .set("Updated? (Website)", "NA")
                .set("Active Commitment", IrmReview.NOT_REVIEWED)
                .set("Subnational in NAPs", IrmReview.NO_DATA)
                .set("id", "NA");
        setIdentity(row, commitment);
        return row.texts();
    }

    private static List<String> invented(CSVRecord commitment) {
        SampleRow row = new SampleRow(HEADINGS)
                .set("Theme", commitment.get("theme"))
                .set("Short Title", commitment.get("short_title"))
                .set("Start Date", commitment.get("start"))
                .set("End Date", commitment.get("end"))
                .set("Lead Institution", commitment.get("lead"))
                .set("Supporting Institution(s)", commitment.get("supporting"))
                .set("Updated? (Website)", 0)
                .set("Active Commitment", year(commitment) >= FIRST_ACTIVE_PLAN)
                .set("Subnational in NAPs", 0)
                .set("URL", "https://example.org/commitments/" + lowerCaseId(commitment))
                .set("id", FIRST_INVENTED_ROW_ID + (int) commitment.getRecordNumber() - 1);
        setIdentity(row, commitment);
        setAreas(row, commitment);
        ModernReview.fill(row, new IrmReview(commitment));
        return row.texts();
    }

    private static void setIdentity(SampleRow row, CSVRecord commitment) {
        String code = commitment.get("code");
        String plan = commitment.get("plan");
        row.set("Commitment Unique Identifier", commitment.get("id"))
                .set("Country/Locality", commitment.get("member"))
                .set("Action Plan Number", plan)
                .set("Commitment Number", commitment.get("number"))
                .set("Code", code)
                .set("Region", commitment.get("region"))
                .set("National Or Local", code.length() == 3 ? "National" : "Legacy Local")
                .set("Commitment Dummy", 1)
                .set("Year Of Submission", commitment.get("year"))
                .set("Action Plan End Year", commitment.get("plan_end_year"))
                .set("Action Plan Duration (Years)", duration(commitment))
                .set("Commitment Title", commitment.get("title"))
                .set("Full Text", commitment.get("description"))
                .set("Action Plan ID", plan.equals("NA") ? "NA" : "AP_" + code + "0" + plan);
    }

    private static String duration(CSVRecord commitment) {
        String end = commitment.get("plan_end_year");
        return end.equals("NA") ? "NA" : Integer.toString(Integer.parseInt(end) - year(commitment));
    }

    private static void setAreas(SampleRow row, CSVRecord commitment) {
        row.setAll(AREAS, "0");
        if (year(commitment) < 2022) {
            row.setAll(AREAS_SINCE_2022, IrmReview.NO_DATA);
        }
        row.setAll(List.of(commitment.get("areas").split("; ")), "1");
    }

    private static int year(CSVRecord commitment) {
        return Integer.parseInt(commitment.get("year"));
    }

    private static String lowerCaseId(CSVRecord commitment) {
        return commitment.get("id").toLowerCase(Locale.ROOT);
    }

    private static List<String> reviewColumns() {
        List<String> columns =
                new ArrayList<>(between("Report Publication Year (Progress Report)", "Binding constraint"));
        columns.removeAll(List.of("Updated? (Website)", "Active Commitment"));
        columns.add("Latest IRM Report");
        return List.copyOf(columns);
    }

    private static List<String> between(String first, String last) {
        return HEADINGS.subList(HEADINGS.indexOf(first), HEADINGS.indexOf(last) + 1);
    }
}
