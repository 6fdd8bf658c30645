package vn.moixa.intake.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Column;
import vn.moixa.intake.Row;
import vn.moixa.intake.RowProblem;

/** One line of the file below the headers, as it stands there. */
public record Line(int number, List<Cell> cells) {

    /** A line read as a row, with what is wrong with its cells. */
    public record Read(Row row, List<RowProblem> problems) {}

    public boolean isBlank() {
        return cells.stream().allMatch(cell -> cell instanceof Cell.Empty);
    }

    /** {@code answers} are values a person gave to questions of the preview, by column; they stand for the cells. */
    public Read readAs(Layout layout, Map<String, String> answers) {
        Map<String, Object> values = new HashMap<>();
        List<RowProblem> problems = new ArrayList<>();
        for (var i = 0; i < layout.columns().size(); i++) {
            Column column = layout.columns().get(i);
            if (column == null) {
                continue;
            }
            switch (CellReader.read(i < cells.size() ? cells.get(i) : Cell.EMPTY, column)) {
                case CellReader.Reading.Value(var value) -> values.put(column.key(), value);
                case CellReader.Reading.Wrong(var why) -> problems.add(RowProblem.in(column, why));
                case CellReader.Reading.Nothing() -> {}
            }
        }
        values.putAll(answers);
        return new Read(new Row(number, values), problems);
    }
}
