package vn.moixa.registry.usecase;

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
import vn.moixa.registry.store.Entries;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Says that a product comes from a craft village. */
@Component
public class LinkCraftVillage {

    private final CraftVillageLinks links;
    private final Entries entries;
    private final AuditTrail audit;

    LinkCraftVillage(CraftVillageLinks links, Entries entries, AuditTrail audit) {
        this.links = links;
        this.entries = entries;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public List<End> villagesOf(UUID product) {
        return links.villagesOf(product);
    }

    @Transactional(readOnly = true)
    public List<End> productsOf(UUID village) {
        return links.productsOf(village);
    }

    @Transactional(readOnly = true)
    public List<End> villages() {
        return links.villages();
    }

    @Transactional
    public void link(UUID product, UUID village, @Nullable LocalDate from, Viewer viewer) {
        if (entries.find(Subject.PRODUCT, product, Reach.writing(viewer)).isEmpty()) {
            throw new NotFound();
        }
        if (entries.find(Subject.CRAFT_VILLAGE, village, Reach.EVERYTHING).isEmpty()) {
            throw new NotFound();
        }
        links.link(product, village, from);
        audit.append(
                viewer, Deed.of("registry.village-linked", "PRODUCT", product).with("craftVillage", village));
    }
}
