package vn.moixa.appraisal.evidence.usecase;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.store.PaperUses;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;

/** Which gates fall when a paper does not count any more (R38, R110): those that no other valid paper beside the criterion holds. */
@Component
public class GatesAtRisk {

    private final PaperUses uses;
    private final Vault vault;
    private final CriteriaSets criteria;
    private final Products products;
    private final Recognitions recognitions;

    GatesAtRisk(PaperUses uses, Vault vault, CriteriaSets criteria, Products products, Recognitions recognitions) {
        this.uses = uses;
        this.vault = vault;
        this.criteria = criteria;
        this.products = products;
        this.recognitions = recognitions;
    }

    /**
     * One gate.
     *
     * @param recognised the star in force rests on it; otherwise a dossier under way does
     */
    public record AtRisk(PaperUses.Use use, String product, String criterion, int star, boolean recognised) {}

    @Transactional(readOnly = true)
    public List<AtRisk> of(Evidence paper, LocalDate today) {
        var found = new ArrayList<AtRisk>();
        for (PaperUses.Use use : uses.of(paper.id())) {
            boolean recognised = use.state() == DossierState.RECOGNISED;
            if (use.state().isEnded() && !recognised) {
                continue;
            }
            int stars = recognised ? starsOf(use.product(), today) : use.aimedStars();
            if (stars == 0 || isHeldByAnother(use, paper, today)) {
                continue;
            }
            var set = criteria.byId(new CriteriaSetId(use.criteriaSet()))
                    .orElseThrow()
                    .set();
            set.gates().stream()
                    .filter(gate -> gate.criterion().equals(use.criterion()) && gate.star() <= stars)
                    .forEach(gate ->
                            found.add(new AtRisk(use, name(use.product()), gate.criterion(), gate.star(), recognised)));
        }
        return found;
    }

    /** Gates of the star a product carries that rest on papers which no longer count. */
    @Transactional(readOnly = true)
    public List<AtRisk> ofProducer(vn.moixa.registry.ProducerId producer, LocalDate today) {
        return vault.page(producer, Vault.Filter.CURRENT, null, 1_000).stream()
                .filter(paper -> !paper.countsOn(today))
                .flatMap(paper -> of(paper, today).stream())
                .toList();
    }

    private int starsOf(ProductId product, LocalDate today) {
        return recognitions.starOn(product, today).map(star -> star.stars()).orElse(0);
    }

    private boolean isHeldByAnother(PaperUses.Use use, Evidence paper, LocalDate today) {
        return vault.find(uses.beside(use.dossier(), use.criterion())).values().stream()
                .anyMatch(other -> !other.id().equals(paper.id()) && other.countsOn(today));
    }

    private String name(ProductId product) {
        return products.find(product).map(ProductCard::name).orElse("");
    }
}
