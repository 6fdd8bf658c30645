package vn.moixa.appraisal.postcheck.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.postcheck.domain.CheckKind;
import vn.moixa.appraisal.postcheck.domain.CheckState;
import vn.moixa.appraisal.postcheck.domain.Result;
import vn.moixa.appraisal.postcheck.store.PostChecks;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.file.FileHash;
import vn.moixa.identity.Accounts;
import vn.moixa.notice.Notice;
import vn.moixa.notice.Notices;
import vn.moixa.notice.Recipient;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.Page;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Plans checks of products that carry a star, and records what they found (R103). What it finds decides nothing by itself (R102). */
@Component
public class KeepPostChecks {

    private static final Role[] PLANNERS = {Role.PROVINCIAL_OFFICER, Role.SECRETARY};
    private static final UUID FIRST_ID = new UUID(0, 0);
    private static final int MOST_PRODUCTS = 500;

    private final PostChecks checks;
    private final Products products;
    private final Recognitions recognitions;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final InstantSource time;

    KeepPostChecks(
            PostChecks checks,
            Products products,
            Recognitions recognitions,
            Accounts accounts,
            Notices notices,
            AuditTrail audit,
            InstantSource time) {
        this.checks = checks;
        this.products = products;
        this.recognitions = recognitions;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    /** A plan as typed. */
    public record Draft(
            List<ProductId> products,
            @Nullable CheckKind kind,
            @Nullable LocalDate dueOn,
            String reason) {
        public Draft {
            products = List.copyOf(products);
        }
    }

    /** How many checks were planned, or keys of sentences by field. */
    public record Kept(int planned, Map<String, String> reasons) {
        public Kept {
            reasons = new LinkedHashMap<>(reasons);
        }
    }

    /** A product that can be checked: it carries a star today. */
    public record Starred(ProductCard product, int stars) {}

    public LocalDate today() {
        return LocalTime.today(time);
    }

    public static boolean plans(Viewer viewer) {
        return viewer.has(PLANNERS);
    }

    /** The commune checks in its area, the province everywhere; a producer only reads. */
    public static boolean checks(Viewer viewer) {
        return viewer.has(Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.ADVISER, Role.COMMUNE_OFFICER);
    }

    @Transactional(readOnly = true)
    public List<Starred> starred(String text) {
        var found = products.search(text, 30);
        var stars = recognitions.starsOn(found.stream().map(ProductCard::id).toList(), today());
        var starred = new ArrayList<Starred>();
        for (ProductCard card : found) {
            var star = stars.get(card.id());
            if (star != null) {
                starred.add(new Starred(card, star.stars()));
            }
        }
        return List.copyOf(starred);
    }

    @Transactional(readOnly = true)
    public Page<PostChecks.Check> page(
            CheckState state, String text, boolean publishedOnly, @Nullable String cursor, int size, Viewer viewer) {
        var place = Optional.ofNullable(cursor).flatMap(one -> Cursor.decode(one, 2));
        LocalDate after = LocalDate.of(1900, 1, 1);
        UUID afterId = FIRST_ID;
        try {
            after = place.map(one -> LocalDate.parse(one.values().getFirst())).orElse(after);
            afterId = place.map(one -> UUID.fromString(one.values().getLast())).orElse(afterId);
        } catch (java.time.DateTimeException | IllegalArgumentException forged) {
            after = LocalDate.of(1900, 1, 1);
            afterId = FIRST_ID;
        }
        var lines = checks.page(state, text, publishedOnly, viewer, after, afterId, size);
        return Page.of(
                lines,
                size,
                line -> Cursor.of(line.dueOn().toString(), line.id().toString()));
    }

    @Transactional(readOnly = true)
    public Map<CheckState, Integer> counts(boolean publishedOnly, Viewer viewer) {
        return checks.counts(publishedOnly, viewer);
    }

    @Transactional(readOnly = true)
    public PostChecks.Check check(UUID id, Viewer viewer) {
        return checks.find(id, viewer).orElseThrow(NotFound::new);
    }

    /** All or none; a product without a valid star today is refused, a check that is planned already is left as it is. */
    @Transactional
    public Kept plan(Draft draft, Viewer viewer) {
        if (!plans(viewer)) {
            throw new NotFound();
        }
        var reasons = new LinkedHashMap<String, String>();
        var kind = draft.kind();
        LocalDate due = draft.dueOn();
        if (draft.products().isEmpty() || draft.products().size() > MOST_PRODUCTS) {
            reasons.put("product", "postcheck.refused.products");
        }
        if (kind == null) {
            reasons.put("kind", "postcheck.refused.kind");
        }
        if (due == null || due.isBefore(today())) {
            reasons.put("dueOn", "postcheck.refused.due");
        }
        if (draft.reason().strip().length() < 10 || draft.reason().length() > 1_000) {
            reasons.put("reason", "postcheck.refused.reason");
        }
        var certificates = recognitions.latestCertificates(draft.products(), today());
        var stars = recognitions.starsOn(draft.products(), today());
        if (!stars.keySet().containsAll(draft.products())) {
            reasons.putIfAbsent("product", "postcheck.refused.no-star");
        }
        if (!reasons.isEmpty() || kind == null || due == null) {
            return new Kept(0, reasons);
        }
        int planned = 0;
        for (ProductCard card : products.find(draft.products()).values()) {
            var certificate = certificates.get(card.id());
            if (certificate == null) {
                continue;
            }
            var check = new PostChecks.Planned(
                    card.id().value(),
                    card.producer() == null ? null : card.producer().value(),
                    certificate.id().value(),
                    card.place().communeCode(),
                    kind,
                    draft.reason().strip(),
                    due,
                    card.sample());
            planned += checks.plan(check, viewer, time.instant()).isPresent() ? 1 : 0;
        }
        audit.append(
                viewer,
                Deed.of("postcheck.planned", "post-check-plan", due)
                        .because(draft.reason().strip())
                        .with("products", planned));
        return new Kept(planned, Map.of());
    }

    /** Keys of sentences by field; empty when it was recorded. The key {@code ""} means that it was done or changed meanwhile. */
    @Transactional
    public Map<String, String> finish(UUID id, Result result, List<FileHash> photos, int version, Viewer viewer) {
        var check = check(id, viewer);
        if (!checks(viewer)) {
            throw new NotFound();
        }
        var faults = result.faults(today());
        if (!faults.isEmpty()) {
            return faults;
        }
        var hashes = photos.stream().map(FileHash::value).toList();
        if (!checks.finish(id, result, hashes, version, viewer, time.instant())) {
            return Map.of("", "postcheck.refused.done");
        }
        audit.append(
                viewer,
                Deed.of("postcheck.done", "post-check", id)
                        .with("criteriaMet", result.criteriaMet())
                        .with("markUseRight", result.markUseRight())
                        .with("followUp", result.followUp()));
        tell(check, result);
        return Map.of();
    }

    @Transactional
    public @Nullable String cancel(UUID id, String reason, Viewer viewer) {
        check(id, viewer);
        if (!plans(viewer)) {
            throw new NotFound();
        }
        if (reason.strip().length() < 10 || reason.length() > 1_000) {
            return "postcheck.refused.reason";
        }
        if (!checks.cancel(id, reason.strip())) {
            return "postcheck.refused.done";
        }
        audit.append(viewer, Deed.of("postcheck.cancelled", "post-check", id).because(reason.strip()));
        return null;
    }

    private void tell(PostChecks.Check check, Result result) {
        String template = "postcheck.notice."
                + (result.followUp() == null ? "NOTHING" : result.followUp().name());
        var notice = Notice.of(template, check.productName(), "/appraisal/post-checks/" + check.id());
        var told = new ArrayList<Recipient>();
        products.find(new ProductId(check.product()))
                .flatMap(card -> Optional.ofNullable(card.producer()))
                .ifPresent(producer -> told.addAll(accounts.peopleOf(producer.value())));
        if (check.commune() != null) {
            told.addAll(accounts.holdersOf(Role.COMMUNE_OFFICER, check.commune()));
        }
        for (Recipient recipient : told) {
            notices.tell(
                    check.sample() ? new Recipient(recipient.accountId(), null, recipient.language()) : recipient,
                    notice);
        }
    }
}
