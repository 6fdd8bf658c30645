package vn.moixa.shared;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The brocade band of a code (commune, producer, product, certificate): the same code always weaves the same cloth, on paper and on
 * screen, so people can compare the two by eye. It is a help, not a security mark, and not the motif of any people.
 */
public record Brocade(
        String code, int hash, int palette, String core, int radius, String side, int heart, int tooth, int edge) {

    /** Columns after which the pattern repeats. */
    public static final int PERIOD = 16;

    /** Rows of a band: the inner cloth and two edge rows on each side. */
    public static final int BAND_ROWS = PERIOD + 1 + 4;

    private static final int HALF = PERIOD / 2;

    private record Threads(String ground, String first, String second, String spark) {
        String colour(int thread) {
            return switch (thread) {
                case 1 -> first;
                case 2 -> second;
                case 3 -> spark;
                default -> ground;
            };
        }
    }

    private static final List<Threads> PALETTES = List.of(
            new Threads("#1b2350", "#efe6d2", "#c8452f", "#e3a72b"),
            new Threads("#1b2350", "#d5638b", "#efe6d2", "#e3a72b"),
            new Threads("#1d3327", "#a9bf6a", "#efe6d2", "#d9822b"),
            new Threads("#1b2350", "#e3a72b", "#7fa9cf", "#efe6d2"),
            new Threads("#4a1f1a", "#e8b98a", "#c8452f", "#efe6d2"),
            new Threads("#262f63", "#9db7de", "#efe6d2", "#d5638b"));

    // Threads of the main diamond from its centre outwards, and of the four side diamonds from their corner inwards.
    private static final List<String> CORES = List.of(
            "301102210", "310122011", "302011022", "330110220", "103301120", "320110110", "130022011", "302201101");
    private static final List<String> SIDES = List.of("3010", "2202", "1031", "3310", "2010", "1103", "2301", "3202");

    public static Brocade of(String code) {
        var hash = fnv1a(code);
        var dice = new Dice(hash);
        return new Brocade(
                code,
                hash,
                dice.roll(PALETTES.size()),
                CORES.get(dice.roll(CORES.size())),
                6 + dice.roll(3),
                SIDES.get(dice.roll(SIDES.size())),
                dice.roll(4),
                dice.roll(3),
                dice.roll(3));
    }

    private static int fnv1a(String code) {
        var hash = 0x811c9dc5;
        for (var octet : code.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ (octet & 0xff)) * 0x01000193;
        }
        return hash;
    }

    /** xorshift32: 32-bit integers only, so a browser and this class roll the same numbers. */
    private static final class Dice {
        private int state;

        Dice(int seed) {
            state = seed == 0 ? 1 : seed;
        }

        int roll(int sides) {
            state ^= state << 13;
            state ^= state >>> 17;
            state ^= state << 5;
            return (state >>> 8) % sides;
        }
    }

    /** Thread (0 ground, 1 to 3) of one stitch of the band; row 0 is the outer edge, the middle row is 10. */
    int bandThread(int column, int row) {
        if (row < 2) {
            return edgeThread(column, 1 - row);
        }
        if (row >= BAND_ROWS - 2) {
            return edgeThread(column, row - BAND_ROWS + 2);
        }
        return thread(columnDistance(column), Math.abs(row - 2 - HALF));
    }

    int clothThread(int column, int row) {
        return thread(columnDistance(column), Math.abs(row % PERIOD - HALF));
    }

    /** Corner of a frame: one diamond on plain ground. */
    int cornerThread(int column, int row) {
        var across = Math.abs(column - 2 - HALF);
        var down = Math.abs(row - 2 - HALF);
        return across + down <= radius + 1 ? thread(across, down) : 0;
    }

    String colour(int thread) {
        return PALETTES.get(palette).colour(thread);
    }

    private static int columnDistance(int column) {
        return Math.abs((column + HALF) % PERIOD - HALF);
    }

    private int thread(int across, int down) {
        var ring = across + down;
        var far = PERIOD - ring;
        if (inHeart(across, down)) {
            return heart == 3 && ring == 0 ? 2 : 3;
        }
        if (ring <= radius) {
            return core.charAt(ring) - '0';
        }
        if (ring == radius + 1 && tooth != 0 && (across + tooth) % 2 == 0) {
            return 1;
        }
        return far < side.length() ? side.charAt(far) - '0' : 0;
    }

    private boolean inHeart(int across, int down) {
        var ring = across + down;
        return switch (heart) {
            case 1 -> across * down == 0 && ring <= 3;
            case 2 -> across == down && across <= 2;
            case 3 -> ring <= 2 || (across <= 2 && down <= 2 && across != down && ring == 3);
            default -> false;
        };
    }

    /** Depth 0 is the blank row beside the cloth, 1 the stitched row outside. */
    private int edgeThread(int column, int depth) {
        if (depth == 0) {
            return 0;
        }
        return switch (edge) {
            case 0 -> column % 4 < 2 ? 3 : 1;
            case 1 -> column % 2 == 1 ? 1 : 2;
            default -> column % 8 < 4 ? 1 : 3;
        };
    }
}
