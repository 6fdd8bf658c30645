package vn.moixa.appraisal.dossier.usecase;

import java.time.Instant;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.dossier.store.ConfirmationRows;
import vn.moixa.web.Viewer;

/** A dossier that waits for confirmation is confirmed as it was shown: any later change takes the question back (R84). */
@Component
class Confirmations {

    private final ConfirmationRows rows;

    Confirmations(ConfirmationRows rows) {
        this.rows = rows;
    }

    void replaced(DossierId dossier, Viewer by, Instant now) {
        if (rows.waiting(dossier).isPresent()) {
            rows.answer(dossier, "REPLACED", by, "", now);
        }
    }
}
