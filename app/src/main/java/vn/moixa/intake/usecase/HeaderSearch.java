package vn.moixa.intake.usecase;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Column;
import vn.moixa.intake.Message;
import vn.moixa.intake.domain.Layout;
import vn.moixa.intake.table.TableFile;
import vn.moixa.intake.table.UnreadableFile;

/** Finds the table and the line with the headers: the line in which most columns of the sheet are recognised. */
final class HeaderSearch {

    record Found(int table, int line, Layout layout) {}

    private final List<Column> sheet;
    private @Nullable Found best;
    private int linesLeft;

    private HeaderSearch(List<Column> sheet) {
        this.sheet = sheet;
    }

    static Found in(TableFile file, List<Column> sheet) throws UnreadableFile, IOException {
        var search = new HeaderSearch(sheet);
        for (var table = 0; table < file.tables().size(); table++) {
            search.look(file, table);
        }
        var found = search.best;
        if (found == null) {
            throw new UnreadableFile(Message.of(
                    "intake.file.no_headers",
                    titles(sheet.stream().filter(Column::required).toList())));
        }
        var missing = found.layout().missing(sheet);
        if (!missing.isEmpty()) {
            throw new UnreadableFile(Message.of("intake.file.missing_columns", found.line(), titles(missing)));
        }
        return found;
    }

    private void look(TableFile file, int table) throws UnreadableFile, IOException {
        linesLeft = Layout.HEADER_WITHIN_LINES;
        file.read(table, (number, cells) -> {
            var layout = Layout.match(cells, sheet);
            if (layout.known() > (best == null ? 0 : best.layout().known())) {
                best = new Found(table, number, layout);
            }
            return --linesLeft > 0;
        });
    }

    private static String titles(List<Column> columns) {
        return columns.stream().map(Column::title).collect(Collectors.joining(", "));
    }
}
