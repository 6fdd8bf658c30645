package vn.moixa.intake.table;

import vn.moixa.intake.Cell;
import vn.moixa.intake.Message;
import vn.moixa.shared.VietnameseText;

/** Makes a cell of raw text: composed, without control and invisible characters, never longer than a spreadsheet allows. */
final class CleanText {

    private CleanText() {}

    static Cell cell(String raw) {
        if (raw.length() > Limits.CELL_CHARACTERS) {
            return new Cell.Broken(Message.of("intake.cell.too_long_for_a_cell", Limits.CELL_CHARACTERS));
        }
        var text = VietnameseText.nfc(isPlain(raw) ? raw : withoutInvisible(raw));
        // Our own workbooks protect a text that looks like a formula by an apostrophe (C73); coming back, it goes.
        if (text.length() > 1 && text.charAt(0) == '\'' && "=+-@".indexOf(text.charAt(1)) >= 0) {
            text = text.substring(1);
        }
        return Cell.of(text);
    }

    private static boolean isPlain(String text) {
        for (var i = 0; i < text.length(); i++) {
            if (isInvisible(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static String withoutInvisible(String text) {
        var clean = new StringBuilder(text.length());
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (!isInvisible(c)) {
                clean.append(c);
            } else if (Character.isWhitespace(c)) {
                clean.append(' ');
            }
        }
        return clean.toString();
    }

    private static boolean isInvisible(char c) {
        return c < 0x20
                || c == 0x7F
                || c == 0xFEFF
                || (c >= 0x200B && c <= 0x200F)
                || c == 0x2060
                || c == 0xFFFE
                || c == 0xFFFF;
    }
}
