package vn.moixa.appraisal.appeal.usecase;

import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.appeal.store.Appeals;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/**
 * A producer objects to what became of its dossier, an officer answers. An objection that is upheld changes nothing by itself: the
 * correction is a new step of the dossier or a new dossier, so that the first result stays readable.
 */
@Component
public class HandleAppeals {

    private static final int SHORTEST = 10;
    private static final int LONGEST = 4_000;
    private static final int LIST = 200;
    /** There is something to object to. */
    private static final Set<DossierState> DECIDED = EnumSet.of(
            DossierState.RETURNED,
            DossierState.RESULT_APPROVED,
            DossierState.SENT_TO_CENTRE,
            DossierState.CENTRE_RESULT,
            DossierState.RECOGNISED,
            DossierState.NOT_RECOGNISED,
            DossierState.DISQUALIFIED);

    private final Appeals appeals;
    private final Dossiers dossiers;
    private final AuditTrail audit;
    private final InstantSource time;

    HandleAppeals(Appeals appeals, Dossiers dossiers, AuditTrail audit, InstantSource time) {
        this.appeals = appeals;
        this.dossiers = dossiers;
        this.audit = audit;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Answer {}

    public record Done(UUID appeal) implements Answer {}

    /** Field and message key. */
    public record Refused(String field, String messageKey) implements Answer {}

    /** A dossier with its objections. */
    public record Shown(DossierHead dossier, List<Appeals.Appeal> appeals, boolean mayFile, boolean mayAnswer) {}

    @Transactional(readOnly = true)
    public Shown of(DossierId id, Viewer viewer) {
        var dossier = dossiers.find(id, viewer).orElseThrow(NotFound::new);
        boolean own = viewer.producers().contains(dossier.producer().value());
        return new Shown(
                dossier,
                appeals.of(id),
                own && DECIDED.contains(dossier.state()),
                viewer.seesWholeProvince(Role.PROVINCIAL_OFFICER));
    }

    @Transactional(readOnly = true)
    public List<Appeals.Appeal> all(Viewer viewer) {
        return appeals.visibleTo(viewer, LIST);
    }

    @Transactional
    public Answer file(DossierId id, String about, Viewer viewer) {
        if (!of(id, viewer).mayFile()) {
            return new Refused("about", "appeal.fault.nothing-decided");
        }
        String text = about.strip();
        if (text.length() < SHORTEST || text.length() > LONGEST) {
            return new Refused("about", "appeal.fault.length");
        }
        UUID appeal = appeals.file(id, text, viewer, time.instant());
        audit.append(viewer, Deed.of("appraisal.appeal-filed", "dossier", id.value()));
        return new Done(appeal);
    }

    @Transactional
    public Answer answer(UUID id, boolean upheld, String text, String documentNumber, Viewer viewer) {
        var appeal = appeals.find(id, viewer).orElseThrow(NotFound::new);
        if (!viewer.seesWholeProvince(Role.PROVINCIAL_OFFICER)) {
            throw new NotFound();
        }
        String answer = text.strip();
        if (answer.length() < SHORTEST || answer.length() > LONGEST) {
            return new Refused("answer", "appeal.fault.length");
        }
        if (documentNumber.length() > 60) {
            return new Refused("documentNumber", "appeal.fault.number");
        }
        if (!appeals.answer(id, upheld, answer, documentNumber.strip(), viewer, time.instant())) {
            return new Refused("answer", "appeal.fault.answered");
        }
        audit.append(
                viewer,
                Deed.of("appraisal.appeal-answered", "dossier", appeal.dossier().value())
                        .because(documentNumber.strip())
                        .with("upheld", upheld));
        return new Done(id);
    }
}
