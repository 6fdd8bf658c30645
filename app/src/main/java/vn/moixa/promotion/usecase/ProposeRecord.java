package vn.moixa.promotion.usecase;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.notice.Notice;
import vn.moixa.notice.Notices;
import vn.moixa.notice.Recipient;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.store.Proposals;
import vn.moixa.promotion.store.Proposals.Proposal;
import vn.moixa.promotion.store.Records;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.registry.Reach;
import vn.moixa.web.Language;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * A producer enters what it does to sell. These facts count in the plan, so what it enters waits until an officer confirms it; only then
 * is there a record, entered by the officer with the name of who proposed it in the audit.
 */
@Component
public class ProposeRecord {

    private static final int LONGEST_ANSWER = 500;

    private final SaveRecord save;
    private final Records records;
    private final Proposals proposals;
    private final Producers producers;
    private final Products products;
    private final Notices notices;
    private final AuditTrail audit;
    private final InstantSource time;

    ProposeRecord(
            SaveRecord save,
            Records records,
            Proposals proposals,
            Producers producers,
            Products products,
            Notices notices,
            AuditTrail audit,
            InstantSource time) {
        this.save = save;
        this.records = records;
        this.proposals = proposals;
        this.producers = producers;
        this.products = products;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    /** @param id the record to change; null for a new one */
    @Transactional
    public Saving propose(Viewer viewer, Kind kind, @Nullable UUID id, int version, Map<String, String> typed) {
        Reach reach = Reach.writing(viewer);
        if (!Rights.mayPropose(kind, reach)) {
            return new Saving.NotThere();
        }
        Records.Stored stored =
                id == null ? null : records.take(kind, id, reach).orElse(null);
        if (id != null && stored == null) {
            return new Saving.NotThere();
        }
        var checked = save.check(kind, typed, reach, stored);
        if (!checked.findings().isEmpty()) {
            return new Saving.Refused(checked.findings());
        }
        UUID producer = Optional.ofNullable(checked.values().get("producer"))
                .map(UUID::fromString)
                .or(() -> Optional.ofNullable(checked.values().get("product"))
                        .flatMap(product -> products.find(new ProductId(UUID.fromString(product))))
                        .map(card -> Objects.requireNonNull(card.producer()).value()))
                .orElseGet(() -> reach.producers().stream().sorted().findFirst().orElseThrow());
        return proposals
                .add(kind, id, version, producer, checked.values(), viewer, time.instant())
                .<Saving>map(proposal -> {
                    audit.append(
                            viewer,
                            Deed.of("promotion.proposed", kind.slug(), proposal).with("producer", producer));
                    return new Saving.Saved(proposal);
                })
                .orElseGet(() -> new Saving.Refused(
                        List.of(Finding.of(kind.fields().getFirst().key(), "promotion.problem.waits"))));
    }

    /** What came of deciding. */
    public enum Outcome {
        DONE,
        /** Why it is declined must be said, so that the producer can correct it. */
        ANSWER_MISSING,
        /** The record changed since, or what was entered no longer holds; nothing was saved. */
        NO_LONGER_FITS
    }

    /** An officer who reaches the producer confirms or declines; whoever proposed may take it back. */
    @Transactional
    public Outcome decide(Viewer viewer, UUID id, boolean accept, String answer) {
        Reach reach = Reach.writing(viewer);
        Proposal proposal = proposals
                .take(id, reach)
                .filter(found -> found.decision() == null)
                .orElseThrow(NotFound::new);
        boolean own = proposal.proposedBy().equals(viewer.accountId());
        boolean officer = Rights.mayEnter(proposal.kind(), reach);
        if (accept ? !officer || own : !officer && !own) {
            throw new NotFound();
        }
        String why = answer.strip()
                .substring(0, Math.min(LONGEST_ANSWER, answer.strip().length()));
        if (!accept && !own && why.isEmpty()) {
            return Outcome.ANSWER_MISSING;
        }
        UUID saved = null;
        if (accept) {
            Saving saving = proposal.record() == null
                    ? save.create(viewer, proposal.kind(), typed(proposal))
                    : save.change(viewer, proposal.kind(), proposal.record(), proposal.baseVersion(), typed(proposal));
            if (!(saving instanceof Saving.Saved(UUID record))) {
                TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
                return Outcome.NO_LONGER_FITS;
            }
            saved = record;
        }
        proposals.decide(proposal, accept, why, saved, viewer, time.instant());
        audit.append(
                viewer,
                Deed.of(
                                accept ? "promotion.proposal-confirmed" : "promotion.proposal-declined",
                                proposal.kind().slug(),
                                saved == null ? id : saved)
                        .because(why)
                        .with("proposedBy", proposal.proposedByName())
                        .with("proposal", id));
        if (!own) {
            notices.tell(
                    new Recipient(proposal.proposedBy(), null, Language.VI),
                    Notice.of(
                            accept ? "promotion.notice.confirmed" : "promotion.notice.declined",
                            proposal.producerName(),
                            why));
        }
        return Outcome.DONE;
    }

    /** As somebody would type it, so that it is checked again with the eyes of the officer; records by their numbers, which are unambiguous. */
    private Map<String, String> typed(Proposal proposal) {
        var typed = new HashMap<String, String>();
        for (Field field : proposal.kind().fields()) {
            String value = proposal.values().get(field.key());
            if (value != null) {
                typed.put(field.key(), typed(field.type(), value));
            }
        }
        return typed;
    }

    private String typed(FieldType type, String value) {
        return switch (type) {
            case PRODUCER ->
                producers
                        .find(new ProducerId(UUID.fromString(value)))
                        .map(card -> Long.toString(card.number()))
                        .orElse("");
            case PRODUCT -> product(value);
            case PRODUCTS ->
                value.lines().map(this::product).reduce((a, b) -> a + "\n" + b).orElse("");
            default -> value;
        };
    }

    private String product(String id) {
        return products.find(new ProductId(UUID.fromString(id)))
                .map(card -> Long.toString(card.number()))
                .orElse("");
    }
}
