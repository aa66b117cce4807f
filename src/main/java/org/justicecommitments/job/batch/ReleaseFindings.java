package org.justicecommitments.job.batch;

import java.util.ArrayList;
import java.util.List;
import org.justicecommitments.finding.Finding;
import org.justicecommitments.finding.FindingKind;
import org.justicecommitments.finding.FindingPlace;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.workbook.SheetLimits;

/** What is wrong with a release as a whole: links that lead nowhere, and what its workbook cannot hold. */
final class ReleaseFindings {

    static final FindingKind NO_ADDRESS = FindingKind.note(
                    "no_base_url",
                    "The job file does not say where the output is served.",
                    "Set base_url under dataset in the job file; until then links in the metadata are relative, and portals cannot follow them.")
            .ours();

    static final FindingKind FORMULA_LIKE = FindingKind.note(
            "formula_like_text",
            "Texts begin with =, +, - or @, which a spreadsheet program that opens the CSV files may take for formulas.",
            "Open the workbook edition in Excel instead of the CSV files: there they are texts, and stay so.");

    static final FindingKind TOO_MUCH_FOR_EXCEL = FindingKind.note(
            "excel_limit",
            "A text, a table or the number of links is larger than Excel can hold.",
            "Use the CSV or Parquet files, which have all of it; or shorten the text in the spreadsheet.");

    private final Dataset dataset;
    private final SheetLimits limits;

    ReleaseFindings(Dataset dataset, SheetLimits limits) {
        this.dataset = dataset;
        this.limits = limits;
    }

    List<Finding> all() {
        List<Finding> findings = new ArrayList<>();
        if (dataset.baseUrl().isEmpty()) {
            findings.add(new Finding(
                    NO_ADDRESS, FindingPlace.RUN, "", "Links in the metadata of this release are relative."));
        }
        add(findings, FORMULA_LIKE, limits.formulaLike(), "texts of the release begin like a formula");
        add(findings, TOO_MUCH_FOR_EXCEL, limits.cutTexts(), "texts are cut in the workbook");
        add(findings, TOO_MUCH_FOR_EXCEL, limits.lostRows(), "rows are not in the workbook");
        add(findings, TOO_MUCH_FOR_EXCEL, limits.plainLinks(), "addresses are no links in the workbook");
        return findings;
    }

    private static void add(List<Finding> findings, FindingKind kind, long count, String what) {
        if (count > 0) {
            int known = Math.toIntExact(Math.min(count, Integer.MAX_VALUE));
            findings.add(new Finding(kind, FindingPlace.RUN, "", "%d %s.".formatted(count, what), known));
        }
    }
}
