package vn.moixa.intake.store;

import org.jspecify.annotations.Nullable;

/** Lines in the text format of PostgreSQL's COPY, which takes rows several times faster than inserts. */
final class CopyText {

    private final StringBuilder text = new StringBuilder(64 << 10);
    private boolean atLineStart = true;

    CopyText value(@Nullable Object value) {
        if (!atLineStart) {
            text.append('\t');
        }
        atLineStart = false;
        if (value == null) {
            text.append("\\N");
        } else {
            append(value.toString());
        }
        return this;
    }

    CopyText endLine() {
        text.append('\n');
        atLineStart = true;
        return this;
    }

    private void append(String value) {
        for (var i = 0; i < value.length(); i++) {
            var c = value.charAt(i);
            switch (c) {
                case '\\' -> text.append("\\\\");
                case '\t' -> text.append("\\t");
                case '\n' -> text.append("\\n");
                case '\r' -> text.append("\\r");
                default -> text.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
