package vn.moixa.appraisal.commune.usecase;

import org.springframework.stereotype.Component;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Who acts for which office. What is not the viewer's to act on is not there. */
@Component
public class Offices {

    private static final Role[] PROVINCE = {Role.PROVINCIAL_OFFICER, Role.SECRETARY};

    private final Dossiers dossiers;

    Offices(Dossiers dossiers) {
        this.dossiers = dossiers;
    }

    public static boolean actsFor(Level level, DossierHead dossier, Viewer viewer) {
        return switch (level) {
            case COMMUNE -> {
                String commune = dossier.communeCode();
                yield viewer.seesWholeProvince(Role.COMMUNE_OFFICER)
                        || (commune != null
                                && viewer.communes(Role.COMMUNE_OFFICER).contains(commune));
            }
            case PROVINCE -> viewer.has(PROVINCE);
        };
    }

    /** The dossier to read. */
    public DossierHead visible(DossierId id, Viewer viewer) {
        return dossiers.find(id, viewer).orElseThrow(NotFound::new);
    }

    /** The dossier to act on for an office, its row held until the transaction ends. */
    public DossierHead held(DossierId id, Level level, Viewer viewer) {
        var seen = visible(id, viewer);
        if (!actsFor(level, seen, viewer)) {
            throw new NotFound();
        }
        return locked(id);
    }

    DossierHead locked(DossierId id) {
        return dossiers.lock(id).orElseThrow(NotFound::new);
    }
}
