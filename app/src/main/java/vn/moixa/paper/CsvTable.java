package vn.moixa.paper;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A table as spreadsheets here open it: UTF-8 with a byte order mark, semicolons, and no cell that could run as a formula. */
public final class CsvTable {

    private static final String NEEDS_QUOTES = ";\"\n\r";
    private static final String STARTS_A_FORMULA = "=+-@\t\r";

    private final StringBuilder text = new StringBuilder("\uFEFF");

    public CsvTable(String... header) {
        row((Object[]) header);
    }

    public void row(@Nullable Object... cells) {
        text.append(Arrays.stream(cells)
                        .map(cell -> cell == null ? "" : cell(cell.toString()))
                        .collect(Collectors.joining(";")))
                .append("\r\n");
    }

    public byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(String value) {
        String safe = !value.isEmpty() && STARTS_A_FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        boolean quoted = safe.chars().anyMatch(letter -> NEEDS_QUOTES.indexOf(letter) >= 0);
        return quoted ? "\"" + safe.replace("\"", "\"\"") + "\"" : safe;
    }
}
