package vn.moixa.intake.table;

/** How much of a file is believed. Beyond any of these the file is refused with the limit named, before it can cost memory. */
public final class Limits {

    public static final long FILE_BYTES = 50L << 20;
    public static final int ROWS = 1_000_000;
    public static final int COLUMNS = 200;
    public static final int CELL_CHARACTERS = 32_000;

    static final long UNZIPPED_BYTES = 500L << 20;
    /** A worksheet of repeated rows shrinks to a fiftieth; a bomb to a thousandth. Small files are let be. */
    static final int UNZIP_RATIO = 200;

    static final long UNZIP_RATIO_FROM = 20L << 20;
    static final long SHARED_TEXT_CHARACTERS = 40L << 20;
    static final int ZIP_ENTRIES = 2_000;
    static final int WORKSHEETS = 20;
    /** No honest tag, attribute or piece of text is longer; a parser would hold all of it at once. */
    static final int BYTES_BETWEEN_EVENTS = 24 << 20;

    private Limits() {}
}
