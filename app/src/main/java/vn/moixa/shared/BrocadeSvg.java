package vn.moixa.shared;

import java.util.function.IntBinaryOperator;

/** Draws a {@link Brocade} as SVG with presentation attributes only, so it passes a strict content security policy and any PDF renderer. */
public final class BrocadeSvg {

    private final Brocade brocade;
    private final String place;

    /** @param place word that keeps the ids apart when one page weaves the same code twice */
    public BrocadeSvg(Brocade brocade, String place) {
        this.brocade = brocade;
        this.place = asId(place);
    }

    public static BrocadeSvg of(String code, String place) {
        return new BrocadeSvg(Brocade.of(code), place);
    }

    /** A band as wide as its container; {@code stitch} is the edge of one stitch in pixels. */
    public String band(int stitch) {
        var id = id("b");
        return open(Brocade.BAND_ROWS * stitch) + pattern(id, Brocade.BAND_ROWS, "scale(" + stitch + ")")
                + "<rect width=\"100%\" height=\"100%\" fill=\"url(#" + id + ")\"/></svg>";
    }

    /** Cloth repeating both ways, as wide as its container. */
    public String cloth(int stitch, int height) {
        var id = id("c");
        return open(height) + pattern(id, Brocade.PERIOD, "scale(" + stitch + ")")
                + "<rect width=\"100%\" height=\"100%\" fill=\"url(#" + id + ")\"/></svg>";
    }

    /** Stands in for a missing picture (4:3): cloth, a hemp label, and a 16×16 drawing on the label. */
    public String placeholder(String drawing, String label) {
        var id = id("p");
        return "<svg viewBox=\"0 0 160 120\" preserveAspectRatio=\"xMidYMid slice\" role=\"img\" aria-label=\""
                + escape(label) + "\">"
                + pattern(id, Brocade.PERIOD, "scale(2.5)")
                + "<path fill=\"url(#" + id + ")\" d=\"M0 0h160v120H0z\"/>"
                + "<path fill=\"#10163a\" fill-opacity=\".28\" d=\"M0 0h160v120H0z\"/>"
                + "<path fill=\"#f6efdf\" d=\"M52 40h4v-4h48v4h4v40h-4v4H56v-4h-4z\"/>"
                + "<path fill=\"none\" stroke=\"#8d826b\" stroke-dasharray=\"3 2.5\" d=\"M57 41h46v38H57z\"/>"
                + "<svg x=\"68\" y=\"48\" width=\"24\" height=\"24\" viewBox=\"0 0 16 16\" fill=\"#2c3676\">" + drawing
                + "</svg></svg>";
    }

    /**
     * Border of a certificate: four bands of whole diamonds and a diamond in each corner, without patterns or references because PDF
     * renderers support those unevenly.
     */
    public String frame(int columns, int rows, int stitch) {
        var band = Brocade.BAND_ROWS;
        var across = columns * Brocade.PERIOD + 2 * band;
        var down = rows * Brocade.PERIOD + 2 * band;
        return "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"mx-frame\" viewBox=\"0 0 " + across + " " + down
                + "\" width=\""
                + across * stitch + "\" height=\"" + down * stitch + "\" aria-hidden=\"true\" focusable=\"false\">"
                + "<path fill=\"" + brocade.colour(0) + "\" fill-rule=\"evenodd\" d=\"M0 0h" + across + "v" + down
                + "H0zM" + band
                + " " + band + "v" + (down - 2 * band) + "h" + (across - 2 * band) + "V" + band + "z\"/>"
                + strokes(across, down, (x, y) -> frameThread(x, y, across, down)) + "</svg>";
    }

    private int frameThread(int x, int y, int across, int down) {
        var band = Brocade.BAND_ROWS;
        var left = x < band;
        var right = x >= across - band;
        var top = y < band;
        var bottom = y >= down - band;
        if ((left || right) && (top || bottom)) {
            return brocade.cornerThread(left ? x : x - (across - band), top ? y : y - (down - band));
        }
        if (top || bottom) {
            return brocade.bandThread(x - band, top ? y : y - (down - band));
        }
        if (left || right) {
            return brocade.bandThread(y - band, left ? x : x - (across - band));
        }
        return 0;
    }

    private String pattern(String id, int rows, String transform) {
        IntBinaryOperator threads = rows == Brocade.BAND_ROWS ? brocade::bandThread : brocade::clothThread;
        return "<defs><pattern id=\"" + id + "\" width=\"" + Brocade.PERIOD + "\" height=\"" + rows
                + "\" patternUnits=\"userSpaceOnUse\" patternTransform=\"" + transform + "\"><path fill=\""
                + brocade.colour(0)
                + "\" d=\"M0 0h" + Brocade.PERIOD + "v" + rows + "H0z\"/>" + strokes(Brocade.PERIOD, rows, threads)
                + "</pattern></defs>";
    }

    /** Runs of equal stitches become horizontal strokes, one path for each thread. */
    private String strokes(int columns, int rows, IntBinaryOperator threads) {
        var paths =
                new StringBuilder[] {new StringBuilder(), new StringBuilder(), new StringBuilder(), new StringBuilder()
                };
        for (var y = 0; y < rows; y++) {
            for (var x = 0; x < columns; ) {
                var thread = threads.applyAsInt(x, y);
                var run = 1;
                while (x + run < columns && threads.applyAsInt(x + run, y) == thread) {
                    run++;
                }
                paths[thread]
                        .append('M')
                        .append(x)
                        .append(' ')
                        .append(y)
                        .append('h')
                        .append(run);
                x += run;
            }
        }
        var svg = new StringBuilder("<g transform=\"translate(0 .5)\">");
        for (var thread = 1; thread < paths.length; thread++) {
            if (!paths[thread].isEmpty()) {
                svg.append("<path stroke=\"")
                        .append(brocade.colour(thread))
                        .append("\" d=\"")
                        .append(paths[thread])
                        .append("\"/>");
            }
        }
        return svg.append("</g>").toString();
    }

    private static String open(int height) {
        return "<svg class=\"mx-brocade\" width=\"100%\" height=\"" + height
                + "\" aria-hidden=\"true\" focusable=\"false\">";
    }

    private String id(String kind) {
        return "tc-" + kind + asId(brocade.code()) + place;
    }

    private static String asId(String text) {
        return text.replaceAll("[^0-9A-Za-z]", "");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
    }
}
