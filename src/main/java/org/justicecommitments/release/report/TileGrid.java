package org.justicecommitments.release.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A grid with one tile a member, by region; the darker, the more justice commitments. */
final class TileGrid {

    private static final int COLUMNS = 7;
    private static final double TILE = 54;
    private static final double ROW = 34;

    private final Words words;
    private final Map<String, List<TableRow>> regions = new LinkedHashMap<>();

    TileGrid(Words words) {
        this.words = words;
    }

    /** Adds a row of the members' table. */
    void add(String region, TableRow member) {
        regions.computeIfAbsent(region, r -> new ArrayList<>()).add(member);
    }

    boolean isEmpty() {
        return regions.isEmpty();
    }

    /** How dark a tile is, from 0 to 3. */
    private static int shade(double justice) {
        return justice == 0 ? 0 : justice <= 2 ? 1 : justice <= 5 ? 2 : 3;
    }

    Drawing draw(String name, String title) {
        StringBuilder body = new StringBuilder();
        double y = 0;
        for (int shade = 0; shade <= 3; shade++) {
            double x = 4 + shade * 97;
            body.append(Drawing.rect(x, 3, 12, 12, "tile shade" + shade));
            body.append(Drawing.text(x + 18, 13, "label", words.text("tiles.shade" + shade)));
        }
        y += 18;
        for (Map.Entry<String, List<TableRow>> region : regions.entrySet()) {
            y += 20;
            body.append(Drawing.text(0, y, "label strong", region.getKey()));
            y += 6;
            int column = 0;
            for (TableRow member : region.getValue()) {
                if (column == COLUMNS) {
                    column = 0;
                    y += ROW + 3;
                }
                tile(body, column * (TILE + 3), y, member);
                column++;
            }
            y += ROW + 2;
        }
        return new Drawing(name, title, words.text("tiles.description"), Drawing.WIDTH, (int) y + 4, body.toString());
    }

    private void tile(StringBuilder body, double x, double y, TableRow member) {
        int shade = shade(member.number("justice"));
        String code = member.text("member_code").isEmpty() ? "?" : member.text("member_code");
        body.append(Drawing.rect(x, y, TILE, ROW, "tile shade" + shade));
        body.append(Drawing.text(x + TILE / 2, y + 14, "code on" + shade, code));
        Figure justice = member.figure("justice");
        body.append(Drawing.text(x + TILE / 2, y + 28, "count on" + shade, justice, words.shown(justice)));
    }
}
