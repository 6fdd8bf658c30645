package vn.moixa.paper;

/** A column of a sheet: what its cells are and how they look in a Vietnamese spreadsheet. */
public record Column(String title, Kind kind, int width) {

    public enum Kind {
        /** Kept as written; leading zeros stay. */
        TEXT("@"),
        WHOLE("#,##0"),
        DECIMAL("#,##0.0##"),
        MONEY("#,##0\\ \"₫\""),
        /** A ratio, 0.43 for 43,0 %. */
        PERCENT("0.0%"),
        DATE("dd/mm/yyyy");

        private final String format;

        Kind(String format) {
            this.format = format;
        }

        String format() {
            return format;
        }
    }

    public static Column text(String title, int width) {
        return new Column(title, Kind.TEXT, width);
    }

    public static Column whole(String title) {
        return new Column(title, Kind.WHOLE, 12);
    }

    public static Column decimal(String title) {
        return new Column(title, Kind.DECIMAL, 12);
    }

    public static Column money(String title) {
        return new Column(title, Kind.MONEY, 18);
    }

    public static Column percent(String title) {
        return new Column(title, Kind.PERCENT, 10);
    }

    public static Column date(String title) {
        return new Column(title, Kind.DATE, 12);
    }
}
