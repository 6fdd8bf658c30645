package vn.moixa.paper;

import java.util.List;

/** One piece of the body of a document. */
public sealed interface Block {

    enum Emphasis {
        PLAIN,
        BOLD,
        ITALIC,
        /** Bold, in the middle, not indented: {@code QUYẾT ĐỊNH:}. */
        CENTRED
    }

    enum Align {
        START,
        CENTRE,
        END
    }

    record Paragraph(String text, Emphasis emphasis) implements Block {}

    /** A paragraph that begins with a bold label: {@code Điều 1.} */
    record Clause(String label, String text) implements Block {}

    /** A heading inside the body; level 1 is the highest. */
    record Section(int level, String text) implements Block {
        public Section {
            if (level < 1 || level > 3) {
                throw new IllegalArgumentException("A section has level 1 to 3, not " + level);
            }
        }
    }

    /** {@code Kính gửi:} and those addressed. */
    record Addressees(List<String> names) implements Block {
        public Addressees {
            names = List.copyOf(names);
        }
    }

    record Items(List<String> texts) implements Block {
        public Items {
            texts = List.copyOf(texts);
        }
    }

    /** A table with one header row; {@code note} stands under it in small italics, empty for none. */
    record Grid(String caption, List<Column> columns, List<List<String>> rows, String note) implements Block {
        public Grid {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            int width = columns.size();
            if (width == 0 || rows.stream().anyMatch(row -> row.size() != width)) {
                throw new IllegalArgumentException("Every row of a table has as many cells as it has columns");
            }
        }

        /** The width of a column in percent of the table, from the shares of all. */
        public int percent(Column column) {
            return column.share()
                    * 100
                    / columns.stream().mapToInt(Column::share).sum();
        }
    }

    /** {@code share} is the width of the column relative to the others. */
    record Column(String title, Align align, int share) {
        public Column {
            if (share < 1) {
                throw new IllegalArgumentException("A column has a width");
            }
        }

        public String alignClass() {
            return switch (align) {
                case START -> "start";
                case CENTRE -> "centre";
                case END -> "end";
            };
        }
    }

    /** A QR code 25 mm wide with the address in readable letters below it. */
    record QrFigure(String content, String caption) implements Block {
        public String dataUri() {
            return QrCode.of(content).pngDataUri(8);
        }
    }

    static Block paragraph(String text) {
        return new Paragraph(text, Emphasis.PLAIN);
    }

    /** A ground of a decision, {@code Căn cứ …;}, set in italics. */
    static Block ground(String text) {
        return new Paragraph(text, Emphasis.ITALIC);
    }

    static Block centred(String text) {
        return new Paragraph(text, Emphasis.CENTRED);
    }
}
