package org.justicecommitments.assess;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.justicecommitments.vocabulary.PolicyArea;

/** All rules, in the order in which they run. */
public final class Rules {

    private Rules() {}

    /**
     * The rules.
     *
     * @param asOf the day as of which the data is judged
     * @param areas the policy areas
     */
    public static List<Rule> all(LocalDate asOf, Collection<PolicyArea> areas) {
        return Stream.of(identity(), time(asOf), plans(), texts(), areas(areas), ratings(asOf), recomputed())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Rule> identity() {
        return List.of(
                new IdPattern(),
                new IdAgainstMember(),
                new UrlAgainstId(),
                new CodeAgainstMember(),
                new RegionAgainstMember(),
                new PlanIdAgainstPlan(),
                new NotCounted());
    }

    private static List<Rule> time(LocalDate asOf) {
        return List.of(
                new ImpossibleYear(asOf),
                new MemberBeforeJoining(),
                new PlanEndBeforeSubmission(),
                new LongPlan(),
                new StaleActive(asOf),
                new WithdrawnMemberActive(asOf),
                new EndBeforeStart(),
                new LongDuration(),
                new StartBeforePlan(),
                new StartAfterPlan(),
                new EndAfterPlan());
    }

    private static List<Rule> plans() {
        return List.of(
                new SubmissionYearInPlan(),
                new EndYearInPlan(),
                new PlanOrder(),
                new NumberTwiceInPlan(),
                new TitleTwiceInPlan(),
                new CarriedOverWithOtherTags());
    }

    private static List<Rule> texts() {
        return List.of(
                new TitleMissing(),
                new LongTitle(),
                new TextShorterThanTitle(),
                new TextRepeatsTitle(),
                new TextInCapitals(),
                new TextAtExcelLimit());
    }

    private static List<Rule> areas(Collection<PolicyArea> areas) {
        return List.of(new NoArea(), new ParentWithoutChild(), new ChildWithoutParent(), new AreaWithoutParent(areas));
    }

    private static List<Rule> ratings(LocalDate asOf) {
        return List.of(
                new ResultsBeforeTheirTime(),
                new ImpactAfterItsTime(),
                new EarlyResultsBeforeTheirTime(),
                new OpenedGovernmentOutOfTime(),
                new CompletionFell(),
                new ImpactWithoutSpecificity(),
                new NeverAssessed(asOf),
                new AssessedWithoutRating(),
                new ReportBeforePlan(),
                new EndReportBeforeProgressReport());
    }

    private static List<Rule> recomputed() {
        return List.of(
                new RelevanceRecomputed(),
                new HighAmbitionRecomputed(),
                new RawCompletionRecomputed(),
                new MaxCompletionRecomputed(),
                new HighCompletionRecomputed(),
                new HighOpenedGovernmentRecomputed(),
                new ScoreRecomputed(),
                new StarRecomputed(),
                new Star2015Recomputed(),
                new EarlyStarRecomputed());
    }
}
