package org.justicecommitments;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Data flows one way: which package may know which, and where each library stays. */
class FlowTest {

    private static final String ROOT = "org.justicecommitments";
    private static final Path SOURCES = Path.of("src/main/java");
    private static final int LONGEST_CLASS = 400;
    private static final int LONGEST_METHOD = 60;

    private static final JavaClasses CLASSES = new ClassFileImporter().importPath(Path.of("target/classes"));

    /** The packages in the order in which data flows, each with those that it may import. */
    private static final Map<String, List<String>> MAY_IMPORT = mayImport();

    private static final Set<String> FORBIDDEN_WORDS = Set.of(
            "util", "utils", "common", "helper", "manager", "model", "dto", "service", "impl", "core", "config",
            "base");

    private static final Pattern WORD_BREAKS = Pattern.compile("[.$]|(?<=[a-z0-9])(?=[A-Z])");

    private static Map<String, List<String>> mayImport() {
        List<String> nouns = List.of("provenance", "finding", "commitment", "vocabulary");
        Map<String, List<String>> table = new LinkedHashMap<>();
        table.put("provenance", List.of());
        table.put("finding", List.of("provenance"));
        table.put("commitment", List.of("provenance"));
        table.put("vocabulary", List.of("provenance", "finding", "commitment"));
        table.put("source", List.of("provenance", "finding"));
        table.put("normalize", and(nouns, "source"));
        table.put("tag", nouns);
        table.put("assess", and(nouns, "tag"));
        table.put("summarize", and(nouns, "tag", "assess"));
        table.put("release", and(nouns, "source", "normalize", "tag", "assess", "summarize"));
        table.put("job", and(nouns, "source", "normalize", "tag", "assess", "summarize", "release"));
        table.put("web", and(nouns, "source", "normalize", "tag", "assess", "summarize", "release", "job"));
        table.put("cli", and(nouns, "source", "normalize", "tag", "assess", "summarize", "release", "job", "web"));
        return table;
    }

    private static List<String> and(List<String> names, String... more) {
        List<String> all = new ArrayList<>(names);
        all.addAll(Arrays.asList(more));
        return List.copyOf(all);
    }

    static Stream<String> packages() {
        return MAY_IMPORT.keySet().stream();
    }

    @Test
    void everyClassStandsInAPackageOfTheTableOrStartsTheProgram() {
        Set<String> topPackages = new TreeSet<>();
        for (JavaClass type : CLASSES) {
            topPackages.add(topPackage(type));
        }

        assertThat(topPackages).containsAll(MAY_IMPORT.keySet());
        assertThat(topPackages).isSubsetOf(and(List.copyOf(MAY_IMPORT.keySet()), ""));
        assertThat(CLASSES.stream().filter(type -> topPackage(type).isEmpty()).map(JavaClass::getSimpleName))
                .containsExactlyInAnyOrder("JusticeCommitments", "package-info");
    }

    private static String topPackage(JavaClass type) {
        String rest = type.getPackageName().substring(ROOT.length());
        return rest.isEmpty() ? "" : rest.substring(1).split("\\.", 2)[0];
    }

    @ParameterizedTest
    @MethodSource("packages")
    void aPackageImportsOnlyWhatTheTableAllows(String name) {
        List<String> forbidden = MAY_IMPORT.keySet().stream()
                .filter(other -> !other.equals(name))
                .filter(other -> !MAY_IMPORT.getOrDefault(name, List.of()).contains(other))
                .map(FlowTest::within)
                .toList();

        noClasses()
                .that(resideInAPackage(within(name)))
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(forbidden.toArray(String[]::new)).or(resideInAPackage(ROOT)))
                .check(CLASSES);
    }

    private static String within(String name) {
        return ROOT + "." + name + "..";
    }

    @Test
    void stagesHaveNoCycles() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(CLASSES);
    }

    @Test
    void packagesHaveNoCycles() {
        slices().matching(ROOT + ".(**)").should().beFreeOfCycles().check(CLASSES);
    }

    static Stream<Arguments> libraries() {
        return Stream.of(
                stays("Spring Batch", List.of("org.springframework.batch.."), "job.batch"),
                stays("POI", List.of("org.apache.poi.."), "source.workbook", "release.workbook"),
                stays(
                        "StAX",
                        List.of("javax.xml.stream..", "com.fasterxml.aalto..", "org.codehaus.stax2.."),
                        "source.part",
                        "source.workbook",
                        "source.opendocument"),
                stays("ICU", List.of("com.ibm.icu.."), "source.csv"),
                stays("commons-csv", List.of("org.apache.commons.csv.."), "vocabulary", "source.csv", "release.csv"),
                stays("Parquet", List.of("org.apache.parquet..", "org.apache.avro.."), "release.parquet"),
                stays("Hadoop", List.of("org.apache.hadoop.."), "release.parquet", "release.publish.hadoop"),
                stays("Jena", List.of("org.apache.jena.."), "release.metadata.rdf"),
                stays(
                        "Jackson",
                        List.of("tools.jackson..", "com.fasterxml.jackson.."),
                        "release.metadata",
                        "release.portal",
                        "job"),
                stays("YAML", List.of("org.yaml..", "org.snakeyaml.."), "job.definition"),
                stays("the command line's libraries", List.of("picocli..", "me.tongfei.."), "cli"),
                stays("text analysis", List.of("opennlp..", "org.apache.lucene.."), "tag.analysis"),
                stays("databases", List.of("java.sql..", "javax.sql..", "org.h2.."), "job.batch", "web.schedule"),
                stays("the scheduler", List.of("com.github.kagkarlsson.."), "web.schedule"),
                stays("servlets", List.of("jakarta.servlet..", "org.apache.catalina.."), "web"),
                stays("HTTP", List.of("java.net.http.."), "release.portal", "job.notice"),
                stays("mail", List.of("jakarta.mail..", "org.eclipse.angus.."), "job.notice"),
                stays("metrics", List.of("io.micrometer..", "io.prometheus.."), "job.batch", "web"));
    }

    private static Arguments stays(String what, List<String> types, String... homes) {
        return Arguments.of(what, types, List.of(homes));
    }

    @ParameterizedTest(name = "{0} stays in {2}")
    @MethodSource("libraries")
    void aLibraryStaysInItsPackage(String what, List<String> types, List<String> homes) {
        String[] allowed = homes.stream().map(FlowTest::within).toArray(String[]::new);

        noClasses()
                .that(not(resideInAnyPackage(allowed)))
                .should()
                .dependOnClassesThat(resideInAnyPackage(types.toArray(String[]::new)))
                .because(what + " stays in " + homes)
                .check(CLASSES);
    }

    @Test
    void springIsKnownToTheBatchAndTheStartOnlyAndItsCronToTheJobFile() {
        noClasses()
                .that(not(resideInAnyPackage(within("job.batch"), within("job.definition"), within("web"), ROOT)))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework.."))
                .check(CLASSES);
        noClasses()
                .that(resideInAPackage(within("job.definition")))
                .should()
                .dependOnClassesThat(resideInAPackage("org.springframework..")
                        .and(not(JavaClass.Predicates.type(
                                org.springframework.scheduling.support.CronExpression.class))))
                .check(CLASSES);
    }

    @Test
    void nobodyPrintsPastTheCommandLine() {
        noClasses()
                .that(not(resideInAPackage(within("cli"))))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
    }

    @Test
    void noPackageOrClassHasANameThatSaysNothing() {
        List<String> offenders = new ArrayList<>();
        for (JavaClass type : CLASSES) {
            String name = type.getFullName().substring(ROOT.length());
            for (String word : WORD_BREAKS.split(name, -1)) {
                if (FORBIDDEN_WORDS.contains(word.toLowerCase(Locale.ROOT))) {
                    offenders.add(type.getFullName());
                }
            }
        }

        assertThat(offenders).isEmpty();
    }

    @Test
    void everyPackageIsDescribedAndNullMarked() {
        List<String> offenders = new ArrayList<>();
        for (JavaPackage each : CLASSES.getPackage(ROOT).getSubpackagesInTree()) {
            if (!each.getClasses().isEmpty() && !isDescribed(each)) {
                offenders.add(each.getName());
            }
        }

        assertThat(isDescribed(CLASSES.getPackage(ROOT))).isTrue();
        assertThat(offenders).isEmpty();
    }

    private static boolean isDescribed(JavaPackage each) {
        Path info = SOURCES.resolve(each.getName().replace('.', '/')).resolve("package-info.java");
        return Files.exists(info) && read(info).startsWith("/** ") && each.isAnnotatedWith(NullMarked.class);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void noClassIsLongerThanAPersonReads() throws IOException {
        assertThat(sources())
                .isNotEmpty()
                .filteredOn(file -> read(file).lines().count() > LONGEST_CLASS)
                .isEmpty();
    }

    @Test
    void noMethodIsLongerThanAScreen() throws IOException {
        List<String> offenders = new ArrayList<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8)) {
            JavacTask task = (JavacTask) compiler.getTask(
                    null, files, null, List.of("-proc:none"), null, files.getJavaFileObjectsFromPaths(sources()));
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            int[] methods = {0};
            for (CompilationUnitTree unit : task.parse()) {
                methods[0] += lengthsOfMethods(unit, positions, offenders);
            }
            assertThat(methods[0]).isGreaterThan(100);
        }

        assertThat(offenders).isEmpty();
    }

    private static int lengthsOfMethods(CompilationUnitTree unit, SourcePositions positions, List<String> offenders) {
        LineMap lines = unit.getLineMap();
        int[] methods = {0};
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethod(MethodTree method, Void nothing) {
                long first = positions.getStartPosition(unit, method);
                long last = positions.getEndPosition(unit, method);
                if (first >= 0 && last > first) {
                    methods[0]++;
                    long length = lines.getLineNumber(last) - lines.getLineNumber(first) + 1;
                    if (length > LONGEST_METHOD) {
                        offenders.add("%s.%s has %d lines"
                                .formatted(
                                        Path.of(unit.getSourceFile().toUri()).getFileName(), method.getName(), length));
                    }
                }
                return super.visitMethod(method, null);
            }
        }.scan(unit, null);
        return methods[0];
    }

    private static List<Path> sources() throws IOException {
        try (Stream<Path> walk = Files.walk(SOURCES)) {
            return walk.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }
}
