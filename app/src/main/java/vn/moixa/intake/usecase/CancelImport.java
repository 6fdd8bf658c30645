package vn.moixa.intake.usecase;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.domain.ImportState;
import vn.moixa.intake.store.ImportRows;
import vn.moixa.intake.store.Imports;

/** Stops an import that has written nothing yet. What is at work stops at its next batch. */
@Component
public class CancelImport {

    private final Imports imports;
    private final ImportRows rows;
    private final InstantSource time;

    CancelImport(Imports imports, ImportRows rows, InstantSource time) {
        this.imports = imports;
        this.rows = rows;
        this.time = time;
    }

    /** @return false when it was too late */
    public boolean cancel(Import found) {
        if (found.state() == ImportState.READING || found.state() == ImportState.APPLYING) {
            return imports.requestCancellation(found.id());
        }
        if (found.state().canBeCancelled() && imports.end(found.id(), ImportState.CANCELLED, null, time.instant())) {
            rows.removeAll(found.id());
            return true;
        }
        return false;
    }
}
