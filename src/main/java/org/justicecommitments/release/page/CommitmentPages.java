package org.justicecommitments.release.page;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.justicecommitments.release.cores.Abreast;
import org.justicecommitments.release.cores.InOrder;
import org.justicecommitments.release.metadata.Manifest;
import org.justicecommitments.release.metadata.ManifestFile;
import org.justicecommitments.release.parquet.ParquetGroups;

/**
 * The pages in {@code commitments}: one a commitment, or above a number of them one page over shards; search and filter over
 * all. Everything is read back from the release's own tables, a few commitments at a time.
 */
public final class CommitmentPages {

    /** Up to so many commitments have a page each. */
    public static final int MOST = 20_000;

    private static final int BLOCK = 50;
    private static final long MEMORY = 32L << 20;
    private static final int SEARCH_SHARD = 1000;
    private static final int PAGE_SHARD = 200;

    private final Path release;
    private final Frame frame;
    private final boolean each;
    private final MemberPages members;
    private final Runnable pulse;
    private final List<String> shards = new ArrayList<>();
    private final List<String> firsts = new ArrayList<>();
    private final List<String> searched = new ArrayList<>();
    private @Nullable Writer pages;
    private int inPages;

    /**
     * Pages for a release.
     *
     * @param release its folder, with all its tables
     * @param most how many commitments get a page of their own
     * @param members hears of each commitment
     * @param pulse runs at each commitment
     */
    CommitmentPages(Path release, Frame frame, int most, MemberPages members, Runnable pulse) {
        this.release = release;
        this.frame = frame;
        this.members = members;
        this.pulse = pulse;
        this.each = areSingle(frame.facts(), most);
    }

    /**
     * Writes the pages of all commitments of a release, and of its members.
     *
     * @param release the release's folder, with all its tables
     * @param facts its manifest, as far as it is known before its files are
     * @param pulse runs at each commitment, so that whoever wishes can stop the work
     */
    public static void write(Path release, Manifest facts, Runnable pulse) throws IOException {
        Frame frame = new Frame(facts);
        MemberPages members = new MemberPages(release, frame);
        new CommitmentPages(release, frame, MOST, members, pulse).write();
        members.write();
    }

    /** Whether a release has a page for each of its commitments. */
    static boolean areSingle(Manifest facts) {
        return areSingle(facts, MOST);
    }

    private static boolean areSingle(Manifest facts, int most) {
        return facts.counts().getOrDefault("commitments", 0L) <= most;
    }

    /** Reads in this thread, makes pages in others, and takes what they made in the order of the ids. */
    void write() throws IOException {
        Files.createDirectories(folder());
        try (ParquetGroups commitments = table("data/commitments");
                ParquetGroups tags = table("data/tags");
                ParquetGroups evidence = table("data/tag_evidence");
                ParquetGroups cells = table("lineage/cells");
                ParquetGroups history = table("data/history");
                InOrder<List<Abreast.Work>> work = new InOrder<>(InOrder.atOnce(MEMORY))) {
            List<Callable<Abreast.Work>> block = new ArrayList<>();
            while (commitments.key().isPresent()) {
                pulse.run();
                String id = commitments.key().get();
                gone(history, id, block);
                CommitmentPage.Rows rows =
                        new CommitmentPage.Rows(tags.rows(id), evidence.rows(id), cells.rows(id), history.rows(id));
                Map<String, String> row = commitments.next().get(0);
                block.add(() -> make(id, row, rows));
                if (block.size() >= BLOCK) {
                    submit(block, work);
                }
            }
            gone(history, "", block);
            submit(block, work);
            while (take(work)) {
                pulse.run();
            }
        }
        end();
    }

    private static void submit(List<Callable<Abreast.Work>> block, InOrder<List<Abreast.Work>> work)
            throws IOException {
        List<Callable<Abreast.Work>> full = List.copyOf(block);
        block.clear();
        work.submit(() -> {
            List<Abreast.Work> made = new ArrayList<>();
            for (Callable<Abreast.Work> one : full) {
                made.add(one.call());
            }
            return made;
        });
        if (work.isFull()) {
            take(work);
        }
    }

    private static boolean take(InOrder<List<Abreast.Work>> work) throws IOException {
        Optional<List<Abreast.Work>> next = work.take();
        for (Abreast.Work one : next.orElse(List.of())) {
            one.run();
        }
        return next.isPresent();
    }

    /** Commitments that are gone have a history as well. */
    private void gone(ParquetGroups history, String until, List<Callable<Abreast.Work>> block) throws IOException {
        for (Optional<String> key = history.key();
                key.isPresent() && (until.isEmpty() || key.get().compareTo(until) < 0);
                key = history.key()) {
            String id = key.get();
            List<Map<String, String>> rows = history.next();
            block.add(() -> () -> members.gone(id, rows));
        }
    }

    private ParquetGroups table(String path) throws IOException {
        return new ParquetGroups(release.resolve(path + ".parquet"));
    }

    private Path folder() {
        return release.resolve("commitments");
    }

    /** Makes a page, and writes it if it is a file of its own; the lists take it afterwards. */
    private Abreast.Work make(String id, Map<String, String> row, CommitmentPage.Rows rows) throws IOException {
        CommitmentPage page = new CommitmentPage(row, rows);
        String body = page.body();
        if (each) {
            text(Frame.name(id) + ".html", frame.page(page.title(), "../", body));
            return () -> list(id, row, rows);
        }
        return () -> {
            toShard(id, body);
            list(id, row, rows);
        };
    }

    private void list(String id, Map<String, String> row, CommitmentPage.Rows rows) throws IOException {
        SortedSet<String> tags = new TreeSet<>();
        rows.tags().forEach(tag -> tags.add(tag.getOrDefault("tag", "")));
        String title = row.getOrDefault("title", row.getOrDefault("short_title", ""));
        searched.add(ManifestFile.oneLine(List.of(
                id,
                address(id),
                title,
                row.getOrDefault("member", ""),
                row.getOrDefault("submission_year", ""),
                tags,
                row.getOrDefault("is_justice", "").equals("true"),
                row.getOrDefault("language", ""))));
        if (searched.size() == SEARCH_SHARD) {
            searchShard();
        }
        members.take(row, title, address(id), rows.history());
    }

    /** Where a commitment is shown, from the folder of the commitments. */
    private String address(String id) {
        return each ? Frame.name(id) + ".html" : "view.html#" + id;
    }

    private void toShard(String id, String body) throws IOException {
        if (pages == null || inPages == PAGE_SHARD) {
            endShard();
            firsts.add(id);
            pages = Files.newBufferedWriter(
                    folder().resolve(String.format(Locale.ROOT, "page-%04d.js", firsts.size())),
                    StandardCharsets.UTF_8);
            pages.write("pages.add({\n");
            inPages = 0;
        }
        pages.write((inPages++ == 0 ? "" : ",\n") + ManifestFile.oneLine(id) + ":" + ManifestFile.oneLine(body));
    }

    private void endShard() throws IOException {
        if (pages != null) {
            pages.write("\n});\n");
            pages.close();
        }
    }

    private void searchShard() throws IOException {
        String name = String.format(Locale.ROOT, "search-%04d.js", shards.size() + 1);
        shards.add(name);
        text(name, "commitments.add([\n" + String.join(",\n", searched) + "\n]);\n");
        searched.clear();
    }

    private void text(String name, String text) throws IOException {
        Files.writeString(folder().resolve(name), text, StandardCharsets.UTF_8);
    }

    private void end() throws IOException {
        endShard();
        if (!searched.isEmpty()) {
            searchShard();
        }
        text("search.js", Html.resource("search.js"));
        if (!each) {
            text("view.js", Html.resource("view.js"));
            String view =
                    "<div id=\"commitment\" data-firsts=\"%s\"><p>Scripts are needed to see a commitment here; %s has them all.</p></div>\n"
                            .formatted(
                                    Html.text(ManifestFile.oneLine(firsts)),
                                    Html.link("../data/commitments.csv", "data/commitments.csv"));
            text("view.html", frame.page("Commitment", "../", script("view.js"), view));
        }
        text("index.html", frame.page("Commitments", "../", script("search.js"), search()));
    }

    private static String script(String name) {
        return "<script src=\"%s\" defer></script>\n".formatted(name);
    }

    private String search() {
        return """
                <h1>Commitments</h1>
                <div id="tool" hidden>
                <form id="search" role="search" aria-label="Commitments" data-shards="%s">
                <label>Words in title, member or id <input type="search" name="q" autocomplete="off"></label>
                <label>Member <select name="member"><option value="">All members</option></select></label>
                <label>Year of the plan <select name="year"><option value="">All years</option></select></label>
                <label>Tag <select name="tag"><option value="">All tags</option></select></label>
                <label class="check"><input type="checkbox" name="justice"> Only about justice</label>
                </form>
                <h2>Found</h2>
                <p id="status" role="status" aria-live="polite"></p>
                <table class="stack">
                <thead><tr><th scope="col">Id</th><th scope="col">Title</th><th scope="col">Member</th><th scope="col">Year</th><th scope="col">Tags</th></tr></thead>
                <tbody id="found"></tbody>
                </table>
                <p><button type="button" id="more" hidden>Show more</button></p>
                </div>
                <h2>By member</h2>
                <noscript><p>Search and filter need scripts; the lists below do not.</p></noscript>
                %s"""
                .formatted(String.join(" ", shards), members.list("../members/"));
    }
}
