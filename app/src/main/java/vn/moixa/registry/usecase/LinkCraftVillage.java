package vn.moixa.registry.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.CraftVillageLinks;
import vn.moixa.registry.store.CraftVillageLinks.End;
import vn.moixa.registry.store.CraftVillageLinks.Link;
import vn.moixa.registry.store.Entries;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Says that a product comes from a craft village, or that it does so no more. */
@Component
public class LinkCraftVillage {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 500;

    private final CraftVillageLinks links;
    private final Entries entries;
    private final AuditTrail audit;
    private final InstantSource time;

    LinkCraftVillage(CraftVillageLinks links, Entries entries, AuditTrail audit, InstantSource time) {
        this.time = time;
        this.links = links;
        this.entries = entries;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<Link> ofProduct(UUID product) {
        return links.ofProduct(product);
    }

    @Transactional(readOnly = true)
    public List<End> productsOf(UUID village) {
        return links.productsOf(village);
    }

    @Transactional(readOnly = true)
    public List<End> villages() {
        return links.villages();
    }

    /** What came of ending a link. */
    public enum Ending {
        DONE,
        REASON_TOO_SHORT,
        /** There is no link, it ended already, or it began later. */
        NOT_HOLDING
    }

    /**
     * Ends a link after its last day, or, without a day, says that it was made by mistake and never held. The row stays, with who linked, who
     * ended and why.
     */
    @Transactional
    public Ending end(UUID product, UUID village, @Nullable LocalDate last, String reason, Viewer viewer) {
        if (entries.find(Subject.PRODUCT, product, Reach.writing(viewer)).isEmpty()) {
            throw new NotFound();
        }
        String why = reason.strip()
                .substring(0, Math.min(LONGEST_REASON, reason.strip().length()));
        if (why.length() < SHORTEST_REASON) {
            return Ending.REASON_TOO_SHORT;
        }
        if (!links.end(product, village, last, why, viewer.accountId(), viewer.name(), time.instant())) {
            return Ending.NOT_HOLDING;
        }
        audit.append(
                viewer,
                Deed.of("registry.village-link-ended", "PRODUCT", product)
                        .because(why)
                        .with("craftVillage", village)
                        .with("last", last == null ? "never" : last.toString()));
        return Ending.DONE;
    }

    @Transactional
    public void link(UUID product, UUID village, @Nullable LocalDate from, Viewer viewer) {
        if (entries.find(Subject.PRODUCT, product, Reach.writing(viewer)).isEmpty()) {
            throw new NotFound();
        }
        if (entries.find(Subject.CRAFT_VILLAGE, village, Reach.EVERYTHING).isEmpty()) {
            throw new NotFound();
        }
        links.link(product, village, from, viewer.name());
        audit.append(
                viewer, Deed.of("registry.village-linked", "PRODUCT", product).with("craftVillage", village));
    }
}
