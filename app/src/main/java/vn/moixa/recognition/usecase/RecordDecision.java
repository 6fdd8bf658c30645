package vn.moixa.recognition.usecase;

import java.io.InputStream;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.NewDecision;
import vn.moixa.recognition.NewRecognition;
import vn.moixa.recognition.RecognitionId;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.store.Certificates;
import vn.moixa.recognition.store.Decisions;
import vn.moixa.recognition.store.RecognitionRows;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * An officer records a decision that was signed outside the system: only with number, date and signer does a state with legal effect
 * follow (R56). One decision covers many products (R89).
 */
@Component
public class RecordDecision {

    private static final LocalDate DISTRICTS_END = LocalDate.of(2025, 7, 1);
    private static final LocalDate PROGRAMME_BEGINS = LocalDate.of(2018, 1, 1);

    private final Decisions decisions;
    private final RecognitionRows rows;
    private final RecordRecognitions record;
    private final Certificates certificates;
    private final Products products;
    private final Files files;
    private final AuditTrail audit;
    private final InstantSource time;

    RecordDecision(
            Decisions decisions,
            RecognitionRows rows,
            RecordRecognitions record,
            Certificates certificates,
            Products products,
            Files files,
            AuditTrail audit,
            InstantSource time) {
        this.decisions = decisions;
        this.rows = rows;
        this.record = record;
        this.certificates = certificates;
        this.products = products;
        this.files = files;
        this.audit = audit;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Recorded(DecisionId id) implements Outcome {}

    /** What is missing or wrong: field and message key. */
    public record Refused(List<Reason> reasons) implements Outcome {}

    public record Reason(String field, String messageKey) {}

    /** What a person typed; nothing is required here, so that everything missing is said at once. */
    public record Draft(
            @Nullable String number,
            @Nullable String issuer,
            @Nullable IssuerLevel level,
            @Nullable LocalDate signedOn,
            @Nullable String signer,
            @Nullable String instrument) {}

    /** The star of one product to add to a decision. */
    public record Star(
            ProductId product,
            RecognitionKind kind,
            int stars,
            @Nullable String certificateNumber) {}

    @Transactional
    public Outcome record(Draft draft, Viewer viewer) {
        var reasons = check(draft);
        if (!reasons.isEmpty()) {
            return new Refused(reasons);
        }
        var decision = new NewDecision(
                Objects.requireNonNull(draft.number()),
                Objects.requireNonNull(draft.issuer()),
                Objects.requireNonNull(draft.level()),
                draft.signedOn(),
                draft.signer(),
                draft.instrument(),
                false,
                "");
        var recorded = decisions.addNew(decision, time.instant());
        if (recorded.isEmpty()) {
            return new Refused(List.of(new Reason("number", "recognition.form.known-decision")));
        }
        var id = recorded.get();
        audit.append(
                viewer,
                Deed.of("recognition.decision-recorded", "decision", id.value())
                        .because(decision.number() + ", " + decision.issuer()));
        return new Recorded(id);
    }

    /** Adds stars to a decision; either all or, with the reason, none. */
    @Transactional
    public Outcome add(DecisionId id, List<Star> stars, Viewer viewer) {
        var decision = decisions.take(id).orElseThrow(NotFound::new);
        LocalDate signedOn = decision.signedOn();
        if (signedOn == null || decision.signer() == null) {
            return new Refused(List.of(new Reason("", "recognition.form.unsigned")));
        }
        var reasons = new ArrayList<Reason>();
        for (Star star : stars) {
            if (!decision.level().mayRecognise(star.stars())) {
                reasons.add(new Reason("stars", "recognition.form.level"));
            }
            if (products.find(star.product()).isEmpty()) {
                reasons.add(new Reason("product", "recognition.form.product"));
            } else if (rows.exists(id.value(), star.product().value())) {
                reasons.add(new Reason("product", "recognition.form.twice"));
            }
        }
        if (!reasons.isEmpty()) {
            return new Refused(reasons.stream().distinct().toList());
        }
        record.record(stars.stream()
                .map(star -> new NewRecognition(
                        RecognitionId.next(),
                        star.product(),
                        id,
                        star.kind(),
                        star.stars(),
                        null,
                        signedOn,
                        null,
                        Grade.CONFIRMED,
                        "",
                        "",
                        star.certificateNumber(),
                        decision.sample(),
                        ""))
                .toList());
        audit.append(
                viewer,
                Deed.of("recognition.recognised", "decision", id.value())
                        .because(decision.number())
                        .with(
                                "products",
                                stars.stream()
                                        .map(star -> star.product().value())
                                        .toList()));
        return new Recorded(id);
    }

    /** What the next star of a product most likely is: first without certificate, an upgrade when higher, else a re-rating. */
    @Transactional(readOnly = true)
    public RecognitionKind likelyKind(ProductId product, int stars) {
        return certificates.ofProducts(List.of(product.value())).stream()
                .findFirst()
                .map(last -> stars > last.stars() ? RecognitionKind.UPGRADE : RecognitionKind.RE_RATING)
                .orElse(RecognitionKind.FIRST);
    }

    /** Keeps the scan of the signed paper. Nothing when it was kept, else the message key of what is wrong with the file. */
    @Transactional
    public @Nullable String attachScan(DecisionId id, InputStream content, String name, Viewer viewer) {
        if (decisions.find(id).isEmpty()) {
            throw new NotFound();
        }
        return switch (files.store(content, name, viewer.accountId())) {
            case Storing.Rejected(var reason) -> reason.messageKey();
            case Storing.Stored stored -> {
                decisions.attachScan(id, stored.hash().value());
                audit.append(
                        viewer,
                        Deed.of("recognition.scan-attached", "decision", id.value())
                                .with("file", stored.hash().value()));
                yield null;
            }
        };
    }

    private List<Reason> check(Draft draft) {
        var reasons = new ArrayList<Reason>();
        require(reasons, "number", draft.number(), 60);
        require(reasons, "issuer", draft.issuer(), 255);
        require(reasons, "signer", draft.signer(), 255);
        LocalDate signedOn = draft.signedOn();
        if (draft.level() == null) {
            reasons.add(new Reason("level", "recognition.form.required"));
        }
        if (signedOn == null) {
            reasons.add(new Reason("signedOn", "recognition.form.date"));
        } else if (signedOn.isAfter(LocalTime.today(time)) || signedOn.isBefore(PROGRAMME_BEGINS)) {
            reasons.add(new Reason("signedOn", "recognition.form.signed-range"));
        } else if (draft.level() == IssuerLevel.DISTRICT && !signedOn.isBefore(DISTRICTS_END)) {
            reasons.add(new Reason("level", "recognition.form.no-district"));
        }
        return reasons;
    }

    private static void require(List<Reason> reasons, String field, @Nullable String value, int longest) {
        if (value == null || value.isBlank()) {
            reasons.add(new Reason(field, "recognition.form.required"));
        } else if (value.length() > longest) {
            reasons.add(new Reason(field, "recognition.form.too-long"));
        }
    }
}
