package vn.moixa.appraisal.coach.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.coach.domain.Knowledge;
import vn.moixa.appraisal.coach.domain.Way;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.dossier.store.Drafts;
import vn.moixa.appraisal.dossier.usecase.Capacity;
import vn.moixa.appraisal.dossier.usecase.ReadDossier;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** The way to each star, from a dossier, or for a product that has none (R35). */
@Component
public class FindWay {

    private final ReadDossier read;
    private final Drafts drafts;
    private final CriteriaSets criteria;
    private final Products products;
    private final Producers producers;
    private final Recognitions recognitions;
    private final CoachKnowledge knowledge;
    private final InstantSource time;

    FindWay(
            ReadDossier read,
            Drafts drafts,
            CriteriaSets criteria,
            Products products,
            Producers producers,
            Recognitions recognitions,
            CoachKnowledge knowledge,
            InstantSource time) {
        this.read = read;
        this.drafts = drafts;
        this.criteria = criteria;
        this.products = products;
        this.producers = producers;
        this.recognitions = recognitions;
        this.knowledge = knowledge;
        this.time = time;
    }

    /**
     * What the coach says.
     *
     * @param held the star carried today, 0 for none
     * @param criteria null when the product has no set, or none is published for it
     * @param dossier the dossier it is read from, or null
     */
    public record Advice(
            ProductCard product,
            int held,
            int total,
            @Nullable PublishedSet criteria,
            List<Way> ways,
            Knowledge knowledge,
            @Nullable DossierId dossier,
            boolean mayWrite) {}

    @Transactional(readOnly = true)
    public Advice ofDossier(DossierId id, Viewer viewer) {
        var whole = read.whole(id, viewer);
        var ways = Way.of(
                whole.criteria().set(),
                whole.draft().marks(),
                criterion -> whole.papersOf(criterion).stream().anyMatch(paper -> paper.countsOn(whole.today())));
        return new Advice(
                whole.product(),
                held(whole.product().id(), whole.today()),
                whole.completeness().rating().total(),
                whole.criteria(),
                ways,
                knowledge.knowledge(),
                id,
                whole.mayWrite());
    }

    /** From the dossier of the product, under way or last recognised; without one everything is still to do. */
    @Transactional(readOnly = true)
    public Advice ofProduct(ProductId id, Viewer viewer) {
        LocalDate today = LocalTime.today(time);
        ProductCard product = products.find(id).orElseThrow(NotFound::new);
        if (product.producer() == null) {
            throw new NotFound();
        }
        ProducerCard producer = producers.find(product.producer()).orElseThrow(NotFound::new);
        String commune = product.place().communeCode() == null
                ? producer.place().communeCode()
                : product.place().communeCode();
        if (!Capacity.of(viewer, producer.id(), commune).mayWrite()) {
            throw new NotFound();
        }
        var dossier = drafts.underWay(id).or(() -> drafts.lastRecognised(id));
        if (dossier.isPresent()) {
            return ofDossier(dossier.get(), viewer);
        }
        Integer number = product.setNumber();
        var published = number == null ? null : criteria.inForce(number, today).orElse(null);
        return new Advice(
                product,
                held(id, today),
                0,
                published,
                published == null ? List.of() : Way.of(published.set(), Marks.NONE, _ -> false),
                knowledge.knowledge(),
                null,
                false);
    }

    private int held(ProductId product, LocalDate day) {
        return recognitions.starOn(product, day).map(star -> star.stars()).orElse(0);
    }
}
