package vn.moixa.intake;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A row whose cells have been read as what their columns say. Absent means the cell is empty or its column is not in the file. */
public record Row(int number, Map<String, Object> values) {

    public Optional<String> text(Column column) {
        return Optional.ofNullable((String) values.get(column.key()));
    }

    public String textOrEmpty(Column column) {
        return text(column).orElse("");
    }

    public Optional<BigDecimal> number(Column column) {
        return Optional.ofNullable((BigDecimal) values.get(column.key()));
    }

    public Optional<LocalDate> date(Column column) {
        return Optional.ofNullable((LocalDate) values.get(column.key()));
    }

    public boolean has(Column column) {
        return values.containsKey(column.key());
    }

    public boolean hasAny(List<Column> columns) {
        return columns.stream().anyMatch(this::has);
    }
}
