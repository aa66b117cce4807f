package org.justicecommitments.sample;

import java.util.OptionalInt;

/** The columns of the 2024 layout that hold the IRM's verdicts, and those that OGP reckons from them. */
final class ModernReview {

    private final SampleRow row;
    private final IrmReview review;

    private ModernReview(SampleRow row, IrmReview review) {
        this.row = row;
        this.review = review;
    }

    /** Fills the columns of one commitment. */
    static void fill(SampleRow row, IrmReview review) {
        ModernReview columns = new ModernReview(row, review);
        columns.setReports();
        columns.setDesign();
        columns.setCompletion();
        columns.setOpening();
        columns.setStars();
        columns.setAssessed();
        columns.setOutcome();
    }

    private void setReports() {
        row.set("Report Publication Year (Progress Report)", review.verdict("report_progress"))
                .set("Report Publication Year (End Of Term)", review.verdict("report_end"))
                .set("Latest IRM Report", "NA")
                .set("Compound", unlessReviewed())
                .set("Cluster", unlessReviewed());
        boolean clusters = review.potentialForResults().isPresent();
        String missing = review.verdict("potential_for_results");
        row.set("Cluster (AP Review)", clusters ? "0" : missing)
                .set("Cluster Commitment ID(s)", clusters ? "NA" : missing);
    }

    private void setDesign() {
        row.set("OGP Value Access To Information", review.verdict("info"))
                .set("OGP Value Civic Participation", review.verdict("participation"))
                .set("OGP Value Public Accountability", review.verdict("accountability"))
                .set("OGP Value Technology", review.verdict("technology"))
                .set("_Relevant", review.relevant())
                .set("Verifiable", review.verdict("verifiable"));
        setPair("Specificity", "_Specificity", Scale.SPECIFICITY, "specificity");
        setPair("Potential Impact", "_Potential Impact", Scale.POTENTIAL_IMPACT, "potential_impact");
        setPair(
                "Potential for Results",
                "_Potential for Results",
                Scale.POTENTIAL_FOR_RESULTS,
                "potential_for_results");
    }

    private void setCompletion() {
        setPair("Completion (Progress Report)", "_CompletionProgress", Scale.COMPLETION, "completion_progress");
        setPair("Completion (End Of Term)", "_CompletionEndTerm", Scale.COMPLETION, "completion_end");
        row.set("Change In Completion", review.changeInWords())
                .set("_ChangeCompletion", review.change(), review.missingChange())
                .set("Carried Forward", review.change().isPresent() ? "0" : review.missingChange());
    }

    private void setOpening() {
        setPair("Early Results", "_Early Results", Scale.EARLY_RESULTS, "early_results");
        row.set("Did It Open Government (Overall)", review.verdict("diog"))
                .set("_OpenGovernment", opened(), review.verdict("diog"));
        Scale byValue = Scale.OPENED_GOVERNMENT_BY_VALUE;
        setPair("Did It Open Government (Access To Information)", "_DIOGATI", byValue, "diog_info");
        setPair("Did It Open Government (Civic Participation)", "_DIOGCP", byValue, "diog_participation");
        setPair("Did It Open Government: Public Accountability", "_DIOGPA", byValue, "diog_accountability");
    }

    private void setStars() {
        String progress = review.star("completion_progress", 3);
        String end = review.star("completion_end", 3);
        boolean known = isFlag(progress) || isFlag(end);
        row.set("Starred (2015 Only)", review.star("completion_progress", 2))
                .set("Starred (Current Formula) Progress Report", progress)
                .set("Starred (Current Formula) End of Term", end)
                .set("Max star", known ? flag(isStar(progress) || isStar(end)) : missingStar(progress))
                .set("Star - Most Recently Assessed", 0)
                .set("Most Recently Assessed", 0);
    }

    private void setAssessed() {
        OptionalInt completion = review.completion();
        String missing = review.isCompletionAwaited() ? IrmReview.NOT_REVIEWED : IrmReview.NO_DATA;
        OptionalInt steps = completion.isPresent() ? OptionalInt.of(completion.getAsInt() - 2) : completion;
        boolean endOfTerm = review.endOfTerm().isPresent();
        row.set(
                        "IRM Assessed",
                        completion.isPresent() && review.potentialImpact().isPresent())
                .set("Ambition Assessed", isAmbitionAssessed())
                .set("Comp Assessed", completion.isPresent())
                .set("DIOG Assessed", opened().isPresent())
                .set("Midterm Only", review.isCompletionAwaited() ? IrmReview.NOT_REVIEWED : flag(!endOfTerm))
                .set("Raw Completion", completion, missing)
                .set("Max Completion", steps, missing);
    }

    private void setOutcome() {
        OptionalInt impact = review.potentialImpact();
        boolean ambitious = isAmbitious();
        boolean judged = impact.isPresent();
        boolean complete = isComplete();
        boolean opened = isOpened();
        row.set("High Completion", complete)
                .set("High Ambition", judged ? flag(ambitious) : review.verdict("potential_impact"))
                .set("High DIOG", opened)
                .set("Ambitious and complete, or DIOG", (ambitious && complete) || opened)
                .set("Ambitious but not complete", ambitious && !complete && !opened)
                .set("Complete but not ambitious", judged && !ambitious && complete && !opened)
                .set("Not complete or ambitious", judged && !ambitious && !complete && !opened)
                .set("Not reviewed", isNotReviewed())
                .set("CHECKSUM", judged || opened || isNotReviewed())
                .set("IRM-Based Score", score(ambitious, complete, opened))
                .set("Binding constraint", bindingConstraint());
    }

    private int score(boolean ambitious, boolean complete, boolean opened) {
        if (isNotReviewed()) {
            return -1;
        }
        if (opened || (ambitious && complete)) {
            return 4;
        }
        if (ambitious) {
            return 3;
        }
        return review.potentialImpact().isPresent() && complete ? 2 : 1;
    }

    /** The first of the requirements of a star that the commitment misses. */
    private String bindingConstraint() {
        OptionalInt impact = review.potentialImpact();
        if (isNotReviewed()) {
            return IrmReview.NOT_REVIEWED;
        }
        if (impact.isEmpty()) {
            return "FALSE";
        }
        if (!review.isRelevant()) {
            return "Rel";
        }
        if (!review.isClear()) {
            return "Spec";
        }
        if (impact.getAsInt() < 3) {
            return "PotImp";
        }
        return isComplete() ? "STAR" : "Cmpl";
    }

    private void setPair(String heading, String codeHeading, Scale scale, String column) {
        String verdict = review.verdict(column);
        row.set(heading, verdict).set(codeHeading, review.number(scale, column), verdict);
    }

    private OptionalInt opened() {
        return review.openedGovernment(Scale.OPENED_GOVERNMENT);
    }

    private boolean isOpened() {
        return opened().orElse(0) >= 3;
    }

    private boolean isComplete() {
        return review.completion().orElse(0) >= 4;
    }

    /** From Potential Impact alone, never from Potential for Results. */
    private boolean isAmbitious() {
        return review.potentialImpact().orElse(0) >= 2 && review.isRelevant();
    }

    private boolean isAmbitionAssessed() {
        return review.potentialImpact().isPresent()
                || review.potentialForResults().isPresent();
    }

    private boolean isNotReviewed() {
        return review.verdict("potential_impact").equals(IrmReview.NOT_REVIEWED);
    }

    private String unlessReviewed() {
        return isNotReviewed() ? IrmReview.NOT_REVIEWED : IrmReview.NO_DATA;
    }

    private static String missingStar(String progress) {
        return progress.equals("NA") ? "NA" : IrmReview.NO_DATA;
    }

    private static boolean isFlag(String star) {
        return isStar(star) || star.equals("0");
    }

    private static boolean isStar(String star) {
        return star.equals("1");
    }

    private static String flag(boolean set) {
        return set ? "1" : "0";
    }
}
