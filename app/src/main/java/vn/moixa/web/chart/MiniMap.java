package vn.moixa.web.chart;

import java.util.List;

/** Where one commune lies among all tiles. */
public record MiniMap(List<Cell> cells, String code, String label) {

    public record Cell(String code, int column, int row) {}

    public MiniMap {
        cells = List.copyOf(cells);
    }

    public String others() {
        return path(false);
    }

    public String here() {
        return path(true);
    }

    private String path(boolean here) {
        var path = new StringBuilder();
        cells.stream()
                .filter(cell -> cell.code.equals(code) == here)
                .forEach(cell -> path.append('M')
                        .append(cell.column * 10)
                        .append(' ')
                        .append(cell.row * 10)
                        .append("h8v8h-8z"));
        return path.toString();
    }
}
