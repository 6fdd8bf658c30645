package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.registry.Confirmations;
import vn.moixa.registry.store.EntriesOnBehalf;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** The producer confirms what an officer entered; the officer may not (R84). */
@Component
public class ConfirmEntry implements Confirmations {

    private final EntriesOnBehalf onBehalf;
    private final AuditTrail audit;
    private final InstantSource time;

    ConfirmEntry(EntriesOnBehalf onBehalf, AuditTrail audit, InstantSource time) {
        this.onBehalf = onBehalf;
        this.audit = audit;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<EntriesOnBehalf.Line> list(Viewer viewer) {
        return viewer.producers().isEmpty() ? List.of() : onBehalf.waitingFor(viewer.producers());
    }

    @Override
    @Transactional(readOnly = true)
    public int waitingFor(Viewer viewer) {
        return list(viewer).size();
    }

    @Transactional
    public void confirm(UUID id, Viewer viewer) {
        UUID person = Objects.requireNonNull(viewer.accountId());
        if (!onBehalf.confirm(id, viewer.producers(), person, viewer.name(), time.instant())) {
            throw new NotFound();
        }
        audit.append(viewer, Deed.of("registry.confirmed", "entry-on-behalf", id));
    }
}
