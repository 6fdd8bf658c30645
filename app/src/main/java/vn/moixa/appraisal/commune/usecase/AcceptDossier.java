package vn.moixa.appraisal.commune.usecase;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.commune.store.OfficeWork;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.usecase.MoveDossier;
import vn.moixa.web.Viewer;

/** The province found a dossier complete and hands it to the advisory team (R46, step 3a). */
@Component
public class AcceptDossier {

    private final Offices offices;
    private final OfficeWork work;
    private final MoveDossier moves;

    AcceptDossier(Offices offices, OfficeWork work, MoveDossier moves) {
        this.offices = offices;
        this.work = work;
        this.moves = moves;
    }

    @Transactional
    public Outcome accept(DossierId id, Viewer viewer) {
        var dossier = offices.held(id, Level.PROVINCE, viewer);
        if (dossier.state() != DossierState.PROVINCE_CHECK) {
            return new Outcome.Elsewhere(dossier.state());
        }
        var missing = work.checks(id, Level.PROVINCE).values().stream()
                .filter(check -> !check.present())
                .count();
        if (missing > 0) {
            return Outcome.refused(Refusal.of("", "commune.refused.parts-missing", missing));
        }
        if (dossier.round() == null) {
            return Outcome.refused(Refusal.of("", "commune.refused.no-round"));
        }
        return moves.move(dossier, DossierState.ADVISORY, viewer, "", "")
                ? new Outcome.Done()
                : new Outcome.Elsewhere(dossier.state());
    }
}
