package vn.moixa.promotion.usecase;

import java.time.Instant;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.promotion.PromotionChanged;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.store.Revisions;
import vn.moixa.web.Viewer;

/** Keeps who did what: the version in the history of the record, the deed in the audit trail. Runs in the transaction of the deed. */
@Component
class Remember {

    private final Revisions revisions;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;

    Remember(Revisions revisions, AuditTrail audit, ApplicationEventPublisher events) {
        this.revisions = revisions;
        this.audit = audit;
        this.events = events;
    }

    void created(Viewer viewer, Kind kind, UUID id, Values values, Instant now) {
        revisions.add(id, kind, 0, values, author(viewer), now);
        audit.append(viewer, Deed.of("promotion.record-entered", kind.slug(), id));
        events.publishEvent(new PromotionChanged());
    }

    void changed(Viewer viewer, Records.Stored before, Values after, Instant now) {
        Kind kind = before.kind();
        if (before.version() == 0 && revisions.valuesOf(before.id(), 0).isEmpty()) {
            revisions.add(
                    before.id(), kind, 0, before.values(), new Revisions.Author(null, "", null, before.source()), now);
        }
        revisions.add(before.id(), kind, before.version() + 1, after, author(viewer), now);
        String fields = before.values().changesTo(after, kind).stream()
                .map(change -> change.field().key())
                .collect(Collectors.joining(", "));
        audit.append(
                viewer,
                Deed.of("promotion.record-changed", kind.slug(), before.id()).with("fields", fields));
        events.publishEvent(new PromotionChanged());
    }

    void participation(Viewer viewer, UUID event, UUID producer, boolean removed) {
        String action = removed ? "promotion.participant-removed" : "promotion.participant-entered";
        audit.append(viewer, Deed.of(action, Kind.EVENT.slug(), event).with("producer", producer));
        events.publishEvent(new PromotionChanged());
    }

    private static Revisions.Author author(Viewer viewer) {
        return new Revisions.Author(viewer.accountId(), viewer.name(), null, "");
    }
}
