package vn.moixa.paper;

/**
 * Text on its way into a spreadsheet or a CSV file. Programs take a cell that begins with {@code = + - @} for a formula, so a
 * name typed by a stranger could run in an officer's spreadsheet; an apostrophe in front keeps it text (C73).
 */
public final class SafeText {

    private static final String DANGEROUS = "=+-@\t\r";

    private SafeText() {}

    public static String of(String text) {
        boolean formulaLike = text.length() > 1 && DANGEROUS.indexOf(text.charAt(0)) >= 0;
        return formulaLike ? "'" + text : text;
    }
}
