package vn.moixa.intake.domain;

import vn.moixa.intake.Cell;
import vn.moixa.shared.VietnameseDate;

/** A cell as a person sees it. */
public final class CellText {

    private CellText() {}

    public static String of(Cell cell) {
        return switch (cell) {
            case Cell.Empty() -> "";
            case Cell.Written(var text) -> text;
            case Cell.Numeric(var number) ->
                number.stripTrailingZeros().toPlainString().replace('.', ',');
            case Cell.Dated(var day) -> VietnameseDate.print(day);
            case Cell.Broken broken -> "";
        };
    }
}
