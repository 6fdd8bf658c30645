package vn.moixa.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.intake.table.TableFile;
import vn.moixa.intake.table.UnreadableFile;

/** The first table of a workbook or delimited text as rows, for rooms whose files are no imports of records. */
public sealed interface TableRows {

    record Read(List<List<Cell>> rows) implements TableRows {}

    record Unreadable(Message why) implements TableRows {}

    static TableRows of(Path file) throws IOException {
        var rows = new ArrayList<List<Cell>>();
        try (var table = TableFile.open(file)) {
            table.read(0, (_, cells) -> rows.add(List.copyOf(cells)));
            return new Read(rows);
        } catch (UnreadableFile unreadable) {
            return new Unreadable(unreadable.why());
        }
    }
}
