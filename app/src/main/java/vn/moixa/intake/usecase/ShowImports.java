package vn.moixa.intake.usecase;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.JudgedLine;
import vn.moixa.intake.domain.Layout;
import vn.moixa.intake.domain.RowFilter;
import vn.moixa.intake.store.ImportRows;
import vn.moixa.intake.store.Imports;
import vn.moixa.web.Viewer;

/** Looks at imports, for whoever may see them. */
@Component
public class ShowImports {

    private final Imports imports;
    private final ImportRows rows;
    private final Sheets sheets;

    ShowImports(Imports imports, ImportRows rows, Sheets sheets) {
        this.imports = imports;
        this.rows = rows;
        this.sheets = sheets;
    }

    public List<Import> newest(Viewer viewer, int from, int limit) {
        return imports.newest(viewer, from, limit);
    }

    public Optional<Import> find(ImportId id, Viewer viewer) {
        return imports.find(id, viewer);
    }

    public Layout layout(Import found) {
        return imports.layout(found.id(), sheets.get(found.kind()).columns());
    }

    public List<JudgedLine> rows(Import found, RowFilter filter, int after, int limit) {
        return switch (filter) {
            case RowFilter.WithOutcome(var outcome) -> rows.ofOutcome(found.id(), outcome, after, limit);
            case RowFilter.Unplaced() -> rows.unplaced(found.id(), after, limit);
        };
    }
}
