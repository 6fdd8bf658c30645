package vn.moixa.intake.domain;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Cell;
import vn.moixa.intake.Column;
import vn.moixa.shared.VietnameseText;

/** Which column of the file is which column of the sheet. Headers without a counterpart are kept by name and their cells ignored. */
public record Layout(List<String> headers, List<@Nullable Column> columns) {

    /** How far down a header line is looked for below titles and logos. */
    public static final int HEADER_WITHIN_LINES = 20;

    public static Layout match(List<Cell> line, List<Column> sheet) {
        var names = names(sheet);
        Set<Column> taken = new HashSet<>();
        List<String> headers = new ArrayList<>();
        List<@Nullable Column> columns = new ArrayList<>();
        for (Cell cell : line) {
            var header = CellText.of(cell);
            var column = names.get(VietnameseText.folded(header));
            headers.add(header);
            columns.add(column != null && taken.add(column) ? column : null);
        }
        return new Layout(headers, columns);
    }

    public int known() {
        return (int) columns.stream().filter(column -> column != null).count();
    }

    public List<Column> missing(List<Column> sheet) {
        return sheet.stream()
                .filter(column -> column.required() && !columns.contains(column))
                .toList();
    }

    public List<String> ignoredHeaders() {
        List<String> ignored = new ArrayList<>();
        for (var i = 0; i < headers.size(); i++) {
            if (columns.get(i) == null && !headers.get(i).isBlank()) {
                ignored.add(headers.get(i));
            }
        }
        return ignored;
    }

    public int indexOf(String columnKey) {
        for (var i = 0; i < columns.size(); i++) {
            var column = columns.get(i);
            if (column != null && column.key().equals(columnKey)) {
                return i;
            }
        }
        return -1;
    }

    private static Map<String, Column> names(List<Column> sheet) {
        Map<String, Column> names = new HashMap<>();
        for (Column column : sheet) {
            column.synonyms().forEach(name -> names.putIfAbsent(VietnameseText.folded(name), column));
        }
        // A title or key outranks another column's synonym.
        for (Column column : sheet) {
            names.put(VietnameseText.folded(column.key()), column);
        }
        for (Column column : sheet) {
            names.put(VietnameseText.folded(column.title()), column);
            names.put(VietnameseText.folded(column.title() + " (*)"), column);
        }
        return names;
    }
}
