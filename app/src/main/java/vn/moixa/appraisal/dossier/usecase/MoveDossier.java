package vn.moixa.appraisal.dossier.usecase;

import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierMoved;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.domain.Moves;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.Viewer;

/**
 * The one place through which every dossier changes its state. Called within the transaction of the deed that causes it, with the row
 * held by {@link Dossiers#lock}; event, audit entry and announcement are kept with it or not at all.
 */
@Component
public class MoveDossier {

    private final Dossiers dossiers;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    MoveDossier(Dossiers dossiers, AuditTrail audit, ApplicationEventPublisher events, InstantSource time) {
        this.dossiers = dossiers;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    /**
     * @param basis the document that justifies the step, or empty
     * @param reason words of the person, or empty
     * @return false when the dossier stands elsewhere by now, so that the step is not possible; nothing was changed then
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean move(DossierHead dossier, DossierState to, Viewer actor, String basis, String reason) {
        return move(dossier, to, null, actor, null, basis, reason);
    }

    /** Gives it back to the producer; the reasons are recorded by the caller in the same transaction (R51). */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean giveBack(DossierHead dossier, Level from, Viewer actor, String reason) {
        return move(dossier, DossierState.RETURNED, from, actor, null, "", reason);
    }

    /** The same in the name of a producer (R84). */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean moveFor(DossierHead dossier, DossierState to, Viewer actor, UUID producer, String basis) {
        return move(dossier, to, null, actor, producer, basis, "");
    }

    private boolean move(
            DossierHead dossier,
            DossierState to,
            @Nullable Level returnedFrom,
            Viewer actor,
            @Nullable UUID onBehalfOf,
            String basis,
            String reason) {
        if (!Moves.isAllowed(dossier.state(), to)) {
            return false;
        }
        dossiers.move(dossier, to, returnedFrom, actor, onBehalfOf, basis, reason, time.instant());
        var deed = Deed.of("appraisal.dossier-moved", "dossier", dossier.id().value())
                .because(basis)
                .with("from", dossier.state().name())
                .with("to", to.name());
        audit.append(actor, onBehalfOf == null ? deed : deed.onBehalfOf(onBehalfOf));
        events.publishEvent(new DossierMoved(dossier.id(), dossier.product(), dossier.producer(), dossier.state(), to));
        return true;
    }
}
