package vn.moixa.web.chart;

import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * The 99 communes as tiles of equal size, so that a small commune with many products is not lost. Tiles differ in lightness and carry
 * their number; a list beside the drawing says the same.
 *
 * @param tiles each with its name ("Bắc Hà"), full name ("Xã Bắc Hà") and a title that says it in words ("Xã Bắc Hà: 9 sản phẩm")
 */
public record Cartogram(String label, List<Tile> tiles) {

    private static final int EDGE = 40;

    public record Tile(
            String code, String name, String fullName, int column, int row, long value, String title, String link) {
        public String position() {
            return column * EDGE + " " + row * EDGE;
        }
    }

    /** One step of the legend, both ends included. */
    public record Step(String cssClass, long from, long to) {}

    public Cartogram {
        tiles = List.copyOf(tiles);
    }

    /** Four steps with about the same number of tiles in each, and one for tiles without anything. */
    public List<Step> steps() {
        var values = tiles.stream()
                .mapToLong(Tile::value)
                .filter(value -> value > 0)
                .sorted()
                .toArray();
        if (values.length == 0) {
            return List.of();
        }
        var bounds = LongStream.of(1, quantile(values, 1), quantile(values, 2), quantile(values, 3))
                .distinct()
                .toArray();
        return IntStream.range(0, bounds.length)
                .mapToObj(i -> new Step(
                        "q" + (i + 1),
                        bounds[i],
                        i + 1 < bounds.length ? bounds[i + 1] - 1 : values[values.length - 1]))
                .toList();
    }

    public static String cssClass(Tile tile, List<Step> steps) {
        return steps.stream()
                .filter(step -> tile.value >= step.from && tile.value <= step.to)
                .map(Step::cssClass)
                .findFirst()
                .orElse("q0");
    }

    public List<Tile> most(int count) {
        return tiles.stream()
                .filter(tile -> tile.value > 0)
                .sorted(Comparator.comparingLong(Tile::value).reversed())
                .limit(count)
                .toList();
    }

    /** In the order of the Vietnamese alphabet, "xã" and "phường" set aside. */
    public List<Tile> alphabetical() {
        var order = Collator.getInstance(Locale.of("vi", "VN"));
        return tiles.stream().sorted(Comparator.comparing(Tile::name, order)).toList();
    }

    public String widthOfMost(Tile tile) {
        var highest = tiles.stream().mapToLong(Tile::value).max().orElse(1);
        return Axis.at(100.0 * tile.value / Math.max(highest, 1));
    }

    private static long quantile(long[] sorted, int quarter) {
        return sorted[Math.min(sorted.length * quarter / 4, sorted.length - 1)];
    }
}
