package vn.moixa.appraisal.criteria.usecase;

import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.criteria.CriteriaSetPublished;
import vn.moixa.appraisal.criteria.DraftId;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.store.Drafts;
import vn.moixa.appraisal.criteria.store.StoredSets;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.web.Viewer;

/** Makes a draft the next version of its set, for good and with a reason (R7), or puts it aside. */
@Component
public class PublishCriteria {

    private static final int SHORTEST_REASON = 10;

    private final Drafts drafts;
    private final StoredSets sets;
    private final AuditTrail audit;
    private final ApplicationEventPublisher events;
    private final InstantSource time;

    PublishCriteria(
            Drafts drafts, StoredSets sets, AuditTrail audit, ApplicationEventPublisher events, InstantSource time) {
        this.drafts = drafts;
        this.sets = sets;
        this.audit = audit;
        this.events = events;
        this.time = time;
    }

    public sealed interface Result {}

    public record Published(PublishedSet set) implements Result {}

    /** What the reason is missing. */
    public record ReasonTooShort(int least) implements Result {}

    /** Somebody published or put it aside meanwhile. */
    public record NoLonger() implements Result {}

    @Transactional
    public Result publish(DraftId id, String reason, Viewer viewer) {
        if (reason.strip().length() < SHORTEST_REASON) {
            return new ReasonTooShort(SHORTEST_REASON);
        }
        var draft = drafts.takeWaiting(id);
        if (draft.isEmpty()) {
            return new NoLonger();
        }
        var published = sets.publish(new StoredSets.NewVersion(
                draft.get().read(), reason.strip(), time.instant(), viewer.accountId(), viewer.name()));
        drafts.published(id, published.id());
        audit.append(
                viewer,
                Deed.of("criteria.published", "criteria-set", published.id().value())
                        .because(reason.strip())
                        .with("code", published.set().code().value())
                        .with("version", published.set().version())
                        .with("hash", published.hash()));
        events.publishEvent(new CriteriaSetPublished(
                published.id(), published.set().code(), published.set().version()));
        return new Published(published);
    }

    /** The draft stays readable; nothing was in force because of it. */
    @Transactional
    public Optional<DraftId> putAside(DraftId id, Viewer viewer) {
        return drafts.takeWaiting(id).map(draft -> {
            drafts.putAside(id);
            audit.append(
                    viewer,
                    Deed.of("criteria.put-aside", "criteria-draft", id.value())
                            .with("code", draft.read().set().code().value()));
            return id;
        });
    }
}
