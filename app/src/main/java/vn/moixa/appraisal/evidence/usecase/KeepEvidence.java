package vn.moixa.appraisal.evidence.usecase;

import java.io.InputStream;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.dossier.usecase.Capacity;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceState;
import vn.moixa.appraisal.evidence.store.PaperUses;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.registry.Reach;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** The evidence vault of a producer: papers are entered once, corrected while they are drafts, and replaced afterwards (R107, R108). */
@Component
public class KeepEvidence {

    public static final int MOST_FILES = 20;

    /** What evidence may be (R112); tables of officers and pictures of other kinds stay out. */
    private static final Set<String> ACCEPTED = Set.of(
            "application/pdf",
            "image/jpeg",
            "image/png",
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private static final Role[] JUDGES = {Role.COMMUNE_OFFICER, Role.PROVINCIAL_OFFICER, Role.ADVISER, Role.SECRETARY};

    private final Vault vault;
    private final PaperUses uses;
    private final Producers producers;
    private final Products products;
    private final Files files;
    private final AuditTrail audit;
    private final InstantSource time;

    KeepEvidence(
            Vault vault,
            PaperUses uses,
            Producers producers,
            Products products,
            Files files,
            AuditTrail audit,
            InstantSource time) {
        this.vault = vault;
        this.uses = uses;
        this.producers = producers;
        this.products = products;
        this.files = files;
        this.audit = audit;
        this.time = time;
    }

    /** How it ended. */
    public sealed interface Outcome {
        record Kept(EvidenceId id) implements Outcome {}

        /** Not kept; the key ends a message of the room. */
        record Refused(String field, String messageKey) implements Outcome {}

        /** Somebody saved it meanwhile. */
        record Stale(Evidence saved) implements Outcome {}
    }

    /** A paper as a viewer may see it. */
    public record Seen(Evidence evidence, ProducerCard producer, boolean mayWrite, boolean mayJudge) {}

    @Transactional(readOnly = true)
    public Seen find(EvidenceId id, Viewer viewer) {
        Evidence evidence = vault.find(id).orElseThrow(NotFound::new);
        ProducerCard producer = producers.find(evidence.producer()).orElseThrow(NotFound::new);
        boolean owner = mayWrite(producer, viewer);
        boolean reads = Reach.reading(viewer)
                        .covers(producer.place().communeCode(), producer.id().value())
                // Advisers and councils see what stands in dossiers before them, not whole vaults.
                && !onlyScores(viewer);
        if (!owner && !reads && !uses.isSeenBy(id, viewer)) {
            throw new NotFound();
        }
        return new Seen(
                evidence,
                producer,
                owner,
                !viewer.producers().contains(producer.id().value()) && viewer.has(JUDGES));
    }

    /** The vault of a producer, for its own people and the officers of its place. */
    @Transactional(readOnly = true)
    public ProducerCard vaultOf(ProducerId id, Viewer viewer) {
        ProducerCard producer = producers.find(id).orElseThrow(NotFound::new);
        boolean reads = Reach.reading(viewer).covers(producer.place().communeCode(), id.value()) && !onlyScores(viewer);
        if (!reads && !mayWrite(producer, viewer)) {
            throw new NotFound();
        }
        return producer;
    }

    @Transactional(readOnly = true)
    public List<Evidence> page(ProducerId id, Vault.Filter filter, @Nullable UUID before, int size, Viewer viewer) {
        vaultOf(id, viewer);
        return vault.page(id, filter, before, size);
    }

    public boolean mayWrite(ProducerCard producer, Viewer viewer) {
        return Capacity.of(viewer, producer.id(), producer.place().communeCode())
                .mayWrite();
    }

    @Transactional
    public Outcome enter(ProducerId id, @Nullable ProductId product, Evidence.Facts facts, Viewer viewer) {
        return enter(id, product, facts, Map.of(), viewer);
    }

    @Transactional
    public Outcome correct(
            EvidenceId id, int version, @Nullable ProductId product, Evidence.Facts facts, Viewer viewer) {
        Evidence evidence = toWrite(id, viewer);
        if (!evidence.state().isOpen()) {
            return new Outcome.Refused("", "evidence.refused.closed");
        }
        if (!isOf(evidence.producer(), product)) {
            return new Outcome.Refused("product", "evidence.refused.product");
        }
        if (evidence.version() == version + 1
                && evidence.facts().equals(facts)
                && Objects.equals(evidence.product(), product)) {
            return new Outcome.Kept(id);
        }
        return vault.correct(id, version, product, facts, time.instant())
                ? new Outcome.Kept(id)
                : new Outcome.Stale(vault.find(id).orElseThrow());
    }

    /** One more file; its kind is told by its content (R112). */
    @Transactional
    public Outcome attach(EvidenceId id, InputStream content, String name, Viewer viewer) {
        Evidence evidence = toWrite(id, viewer);
        if (!evidence.state().isOpen()) {
            return new Outcome.Refused("file", "evidence.refused.closed");
        }
        if (evidence.files().size() >= MOST_FILES) {
            return new Outcome.Refused("file", "evidence.refused.files");
        }
        return switch (files.store(content, name, viewer.accountId())) {
            case Storing.Rejected(var reason) -> new Outcome.Refused("file", reason.messageKey());
            case Storing.Stored(FileHash hash, String mediaType, long size) -> {
                if (!ACCEPTED.contains(mediaType)) {
                    yield new Outcome.Refused("file", "evidence.refused.file-kind");
                }
                if (evidence.files().stream().noneMatch(file -> file.hash().equals(hash.value()))) {
                    vault.attach(id, hash, cleanName(name), viewer, time.instant());
                    audit.append(
                            viewer,
                            Deed.of("evidence.file-added", "evidence", id.value())
                                    .with("sha256", hash.value())
                                    .with("size", size));
                }
                yield new Outcome.Kept(id);
            }
        };
    }

    @Transactional
    public Outcome detach(EvidenceId id, int position, Viewer viewer) {
        Evidence evidence = toWrite(id, viewer);
        if (!evidence.state().isOpen()) {
            return new Outcome.Refused("", "evidence.refused.closed");
        }
        vault.detach(id, position);
        return new Outcome.Kept(id);
    }

    /** Throws a draft away that stands in no dossier. */
    @Transactional
    public Outcome remove(EvidenceId id, Viewer viewer) {
        toWrite(id, viewer);
        return vault.remove(id) ? new Outcome.Kept(id) : new Outcome.Refused("", "evidence.refused.in-use");
    }

    /** A newer paper takes its place; open dossiers follow, handed-in versions keep the old one (R108). */
    @Transactional
    public Outcome replace(EvidenceId id, Viewer viewer) {
        Evidence old = toWrite(id, viewer);
        if (!old.state().mayBecome(EvidenceState.REPLACED)) {
            return new Outcome.Refused("", "evidence.refused.replaced");
        }
        var facts = new Evidence.Facts(
                old.facts().kind(),
                old.facts().scope(),
                old.facts().title(),
                old.facts().issuer(),
                "",
                null,
                null,
                "");
        var next = insert(old.producer(), old.product(), facts, Map.of(), old.sample(), viewer);
        vault.move(old, EvidenceState.REPLACED, "", next, time.instant());
        uses.replace(id, next, time.instant());
        audit.append(
                viewer,
                Deed.of("evidence.replaced", "evidence", id.value())
                        .with("by", next.value().toString()));
        return new Outcome.Kept(next);
    }

    /** An officer or adviser accepts a paper or rejects it with a reason (R108). */
    @Transactional
    public Outcome judge(EvidenceId id, boolean accept, String reason, Viewer viewer) {
        Seen seen = find(id, viewer);
        if (!seen.mayJudge()) {
            throw new NotFound();
        }
        Evidence evidence = vault.lock(id).orElseThrow(NotFound::new);
        String why = reason.strip();
        if (!accept && why.length() < 10) {
            return new Outcome.Refused("reason", "evidence.refused.reason");
        }
        var next = accept ? EvidenceState.ACCEPTED : EvidenceState.REJECTED;
        if (evidence.state() == next) {
            return new Outcome.Kept(id);
        }
        if (!vault.move(evidence, next, accept ? "" : why, null, time.instant())) {
            return new Outcome.Refused("", "evidence.refused.state");
        }
        audit.append(
                viewer,
                Deed.of("evidence.judged", "evidence", id.value()).because(why).with("to", next.name()));
        return new Outcome.Kept(id);
    }

    Outcome enter(
            ProducerId id,
            @Nullable ProductId product,
            Evidence.Facts facts,
            Map<String, String> snapshot,
            Viewer viewer) {
        ProducerCard producer = producers.find(id).orElseThrow(NotFound::new);
        if (!mayWrite(producer, viewer)) {
            throw new NotFound();
        }
        if (!isOf(id, product)) {
            return new Outcome.Refused("product", "evidence.refused.product");
        }
        return new Outcome.Kept(insert(id, product, facts, snapshot, producer.sample(), viewer));
    }

    /** The paper, held, for somebody who may change it. */
    Evidence toWrite(EvidenceId id, Viewer viewer) {
        if (!find(id, viewer).mayWrite()) {
            throw new NotFound();
        }
        return vault.lock(id).orElseThrow(NotFound::new);
    }

    private EvidenceId insert(
            ProducerId id,
            @Nullable ProductId product,
            Evidence.Facts facts,
            Map<String, String> snapshot,
            boolean sample,
            Viewer viewer) {
        var evidence = new Evidence(
                EvidenceId.next(),
                id,
                product,
                facts,
                snapshot,
                EvidenceState.DRAFT,
                "",
                null,
                List.of(),
                sample,
                0,
                time.instant(),
                viewer.name());
        vault.insert(evidence, viewer, time.instant());
        var deed = Deed.of("evidence.entered", "evidence", evidence.id().value())
                .with("kind", facts.kind().name());
        audit.append(viewer, viewer.producers().contains(id.value()) ? deed : deed.onBehalfOf(id.value()));
        return evidence.id();
    }

    private boolean isOf(ProducerId producer, @Nullable ProductId product) {
        return product == null
                || products.find(product)
                        .filter(card -> producer.equals(card.producer()))
                        .isPresent();
    }

    private static boolean onlyScores(Viewer viewer) {
        return !viewer.has(
                        Role.COMMUNE_OFFICER, Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.AUDITOR, Role.ADMINISTRATOR)
                && viewer.producers().isEmpty();
    }

    private static String cleanName(String name) {
        String last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("\\p{Cntrl}", "")
                .strip();
        return last.isEmpty() ? "tep" : last.substring(0, Math.min(200, last.length()));
    }
}
