package vn.moixa.intake.table;

import java.util.ArrayList;
import java.util.List;
import vn.moixa.intake.Cell;

/** The texts a workbook keeps once and refers to by number. */
final class SharedText {

    private final List<Cell> cells = new ArrayList<>();
    private long characters;

    static SharedText none() {
        return new SharedText();
    }

    static SharedText read(GuardedXml xml) throws UnreadableFile {
        var shared = new SharedText();
        while (xml.next()) {
            if (xml.startOf("si")) {
                shared.add(RichText.read(xml, "si"));
            }
        }
        return shared;
    }

    Cell at(String index) throws UnreadableFile {
        try {
            return cells.get(Integer.parseInt(index));
        } catch (NumberFormatException | IndexOutOfBoundsException e) {
            throw new UnreadableFile("damaged");
        }
    }

    private void add(String text) throws UnreadableFile {
        characters += text.length() + 16;
        if (characters > Limits.SHARED_TEXT_CHARACTERS) {
            throw new UnreadableFile("too_much_text");
        }
        cells.add(CleanText.cell(text));
    }
}
