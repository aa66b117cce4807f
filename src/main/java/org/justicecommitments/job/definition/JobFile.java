package org.justicecommitments.job.definition;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.justicecommitments.assess.Expectations;
import org.justicecommitments.job.definition.JobDefinition.JobExample;
import org.justicecommitments.job.definition.JobDefinition.Schedule;
import org.justicecommitments.job.notice.NoticeSettings;
import org.justicecommitments.normalize.Vintage;
import org.justicecommitments.normalize.Vocabularies;
import org.justicecommitments.release.Dataset;
import org.justicecommitments.release.portal.Receiver;
import org.justicecommitments.release.publish.Retention;
import org.justicecommitments.source.Layout;
import org.justicecommitments.source.Limits;
import org.justicecommitments.tag.JusticeCounts;
import org.justicecommitments.tag.Taxonomy;
import org.justicecommitments.vocabulary.AgendaCatalogue;
import org.justicecommitments.vocabulary.CoalitionList;
import org.justicecommitments.vocabulary.CodedAnswers;
import org.justicecommitments.vocabulary.IndicatorSheet;
import org.justicecommitments.vocabulary.MemberList;
import org.justicecommitments.vocabulary.MissingCodes;
import org.justicecommitments.vocabulary.Overrides;
import org.justicecommitments.vocabulary.PolicyAreas;
import org.justicecommitments.vocabulary.Problems;

/** Reads job files: strictly, and all problems at once. */
public final class JobFile {

    private final Path file;
    private final Problems problems;
    private final List<Path> files = new ArrayList<>();
    private final Map<String, Path> named = new TreeMap<>();

    private JobFile(Path file, Problems problems) {
        this.file = file;
        this.problems = problems;
        files.add(file);
    }

    /** The job in a file; empty if there are problems. */
    public static Optional<JobDefinition> read(Path file, Problems problems) {
        JobFile reader = new JobFile(file, problems);
        Optional<JobDefinition> job = Section.read(file, problems).flatMap(reader::job);
        return problems.isEmpty() ? job : Optional.empty();
    }

    /** The taxonomy in a file of its own; empty if there are problems. */
    public static Optional<Taxonomy> taxonomy(Path file, Problems problems) {
        Optional<Taxonomy> taxonomy = TaxonomyFile.read(file, problems);
        return problems.isEmpty() ? taxonomy : Optional.empty();
    }

    /** Whom a job file names, though the rest of it may have problems; empty if it names nobody, or wrongly. */
    public static Optional<NoticeSettings> notices(Path file) {
        Problems problems = new Problems();
        return Section.read(file, problems)
                .filter(job -> job.has("notify"))
                .map(NoticeSection::read)
                .filter(settings -> problems.isEmpty());
    }

    private Optional<JobDefinition> job(Section section) {
        Dataset dataset = dataset(section.section("dataset"));
        JusticeCounts counts = section.required(
                        "justice_counts", JusticeCounts::ofCode, "ogp, either, tagger or listed")
                .orElse(JusticeCounts.EITHER);
        String marker = section.required("sample_marker");
        Section lists = section.section("code_lists");
        Vocabularies vocabularies = vocabularies(lists);
        PolicyAreas areas = vocabularies.areas();
        AgendaCatalogue catalogue = AgendaCatalogue.read(named(lists, "agenda_catalogue"), problems);
        lists.end();
        CoalitionList coalition = coalition(section, vocabularies);
        Optional<IndicatorSheet> justiceGap = justiceGap(section);
        Optional<Taxonomy> taxonomy = TaxonomyFile.read(named(section, "taxonomy"), problems);
        List<Overrides.Decision> overrides = overrides(section, taxonomy);
        Map<String, String> keys = InputSection.columns(section.section("columns"));
        section.list("unused_headings").forEach(heading -> keys.putIfAbsent(Layout.fold(heading), ""));
        Map<String, Vintage> vintages = new LinkedHashMap<>();
        List<Layout> layouts = new ArrayList<>();
        inputs(section, keys, areas, vintages, layouts);
        Limits limits = LimitSection.read(section.section("limits"));
        Expectations expectations = ExpectationSection.read(section.section("expectations"));
        Optional<Schedule> schedule = schedule(section);
        Optional<Integer> schemaMajor = section.number("schema_major").map(Double::intValue);
        List<Receiver> receivers = new ArrayList<>();
        PortalSection.read(section, dataset).ifPresent(receivers::add);
        DepositSection.read(section, dataset).ifPresent(receivers::add);
        NoticeSettings notices = NoticeSection.read(section);
        Optional<Retention> retention = RetentionSection.read(section);
        EngineKind engine = engine(section);
        Partitioning partitioning = partitioning(section.section("parquet"));
        List<JobExample> examples = examples(section, vintages.keySet());
        section.end();
        return taxonomy.map(read -> new JobDefinition(
                name(file),
                dataset,
                counts,
                marker,
                vintages,
                layouts,
                limits,
                vocabularies,
                catalogue,
                read,
                overrides,
                coalition,
                justiceGap,
                expectations,
                schedule,
                examples,
                files,
                named,
                schemaMajor,
                List.copyOf(receivers),
                notices,
                retention,
                engine,
                partitioning));
    }

    private Vocabularies vocabularies(Section lists) {
        PolicyAreas areas =
                PolicyAreas.read(named(lists, "policy_areas"), named(lists, "policy_area_headings"), problems);
        return new Vocabularies(
                MemberList.read(named(lists, "members"), problems),
                areas,
                CodedAnswers.read(named(lists, "coded_answers"), problems),
                MissingCodes.read(named(lists, "missing_codes"), problems));
    }

    private CoalitionList coalition(Section section, Vocabularies vocabularies) {
        return section.text("coalition").isPresent()
                ? CoalitionList.read(named(section, "coalition"), vocabularies.members(), problems)
                : CoalitionList.EMPTY;
    }

    private static void inputs(
            Section section,
            Map<String, String> keys,
            PolicyAreas areas,
            Map<String, Vintage> vintages,
            List<Layout> layouts) {
        for (Section input : section.sections("inputs")) {
            InputSection read = InputSection.read(input, keys, areas);
            if (vintages.put(read.vintage().name(), read.vintage()) != null) {
                input.problem(
                        "vintage",
                        "the vintage `%s` stands twice".formatted(read.vintage().name()));
            }
            layouts.add(read.layout());
        }
        if (layouts.isEmpty()) {
            section.problem("inputs", "`inputs` must name at least one vintage");
        }
    }

    /** The name of a job: its file's, without ending. */
    public static String name(Path file) {
        Path name = file.getFileName();
        return name == null ? "" : name.toString().replaceFirst("\\.ya?ml$", "");
    }

    private static Dataset dataset(Section section) {
        Dataset dataset = new Dataset(
                section.required(
                                "id",
                                text -> Optional.of(text).filter(id -> id.matches("[a-z0-9][a-z0-9-]{1,99}")),
                                "2 to 100 of a-z, 0-9 and hyphens")
                        .orElse(""),
                section.required("title"),
                section.required("description").strip(),
                section.required("publisher"),
                section.text("publisher_url").orElse(""),
                section.required("contact_name"),
                section.required("contact_email"),
                section.required("licence"),
                section.text("base_url").orElse(""),
                section.list("keywords"));
        section.end();
        return dataset;
    }

    private Path named(Section section, String key) {
        String path = section.required(key);
        Path folder = file.toAbsolutePath().getParent();
        Path resolved = folder == null ? Path.of(path) : folder.resolve(path);
        if (path.isEmpty()) {
            return resolved;
        }
        if (Files.isRegularFile(resolved)) {
            files.add(resolved);
            named.put(key.equals("file") ? "justice_gap" : key, resolved);
        } else {
            section.problem(key, "the file '%s' does not exist".formatted(resolved));
        }
        return resolved;
    }

    private List<Overrides.Decision> overrides(Section section, Optional<Taxonomy> taxonomy) {
        if (!section.has("overrides") || taxonomy.isEmpty()) {
            section.text("overrides");
            return List.of();
        }
        Set<String> tags =
                taxonomy.get().tags().stream().map(Taxonomy.Tag::code).collect(Collectors.toSet());
        return Overrides.read(named(section, "overrides"), tags, problems);
    }

    private Optional<IndicatorSheet> justiceGap(Section section) {
        boolean there = section.has("justice_gap");
        Section gap = section.section("justice_gap");
        if (!there) {
            return Optional.empty();
        }
        Path sheet = named(gap, "file");
        IndicatorSheet.Origin origin = new IndicatorSheet.Origin(
                String.valueOf(sheet.getFileName()),
                gap.required("title"),
                gap.text("licence").orElse("").strip(),
                gap.required("source"));
        String country = gap.required("country_column");
        Section headings = gap.section("indicators");
        Map<String, String> indicators = new TreeMap<>();
        for (String code : headings.keys()) {
            if (!code.matches("[a-z][a-z0-9_]*")) {
                headings.problem(code, "`%s` must be of a-z, 0-9 and _".formatted(code));
            }
            indicators.put(code, headings.required(code));
        }
        if (indicators.isEmpty()) {
            gap.problem("indicators", "`indicators` must name at least one column");
        }
        gap.end();
        return Files.isRegularFile(sheet)
                ? Optional.of(IndicatorSheet.read(sheet, origin, country, indicators, problems))
                : Optional.empty();
    }

    private static Optional<Schedule> schedule(Section section) {
        boolean there = section.has("schedule");
        Section schedule = section.section("schedule");
        if (!there) {
            return Optional.empty();
        }
        Optional<String> cron = schedule.required("cron", Cron::valid, Cron.EXPECTED);
        Optional<ZoneId> zone = schedule.required("zone", JobFile::zone, "a time zone such as Europe/Brussels");
        schedule.end();
        return cron.flatMap(c -> zone.map(z -> new Schedule(c, z)));
    }

    private static Optional<ZoneId> zone(String text) {
        try {
            return Optional.of(ZoneId.of(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static EngineKind engine(Section section) {
        return section.optional("engine", text -> Section.constant(EngineKind.class, text), "local or spark")
                .orElse(EngineKind.LOCAL);
    }

    private static Partitioning partitioning(Section parquet) {
        Partitioning partitioning = parquet.optional(
                        "partitioned_by", text -> Section.constant(Partitioning.class, text), "submission_year or none")
                .orElse(Partitioning.NONE);
        parquet.end();
        return partitioning;
    }

    private static List<JobExample> examples(Section section, Set<String> vintages) {
        return section.sections("examples").stream()
                .map(example -> example(example, vintages))
                .toList();
    }

    private static JobExample example(Section section, Set<String> vintages) {
        String vintage = section.required(
                        "vintage", text -> Optional.of(text).filter(vintages::contains), "one of " + vintages)
                .orElse("");
        JobExample example = new JobExample(
                section.line(),
                vintage,
                texts(section.section("row")),
                texts(section.section("values")),
                section.list("tags"),
                section.list("findings"));
        section.end();
        return example;
    }

    private static Map<String, String> texts(Section section) {
        Map<String, String> texts = new LinkedHashMap<>();
        section.keys().stream().sorted().forEach(key -> texts.put(key, section.required(key)));
        return texts;
    }
}
