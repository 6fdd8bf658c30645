package vn.moixa.recognition.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.recognition.CertificateCard;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.Confirmations;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** What a producer sees of itself: its products with their stars, and what waits for it. */
@Component
public class ReadMine {

    private final Producers producers;
    private final Products products;
    private final Recognitions recognitions;
    private final Confirmations confirmations;
    private final InstantSource time;

    ReadMine(
            Producers producers,
            Products products,
            Recognitions recognitions,
            Confirmations confirmations,
            InstantSource time) {
        this.producers = producers;
        this.products = products;
        this.recognitions = recognitions;
        this.confirmations = confirmations;
        this.time = time;
    }

    /** One producer of the viewer and its products. */
    public record Own(ProducerCard producer, List<Held> products) {}

    /** A product and its newest certificate. */
    public record Held(ProductCard product, @Nullable CertificateCard certificate) {}

    public LocalDate today() {
        return LocalTime.today(time);
    }

    @Transactional(readOnly = true)
    public int waiting(Viewer viewer) {
        return confirmations.waitingFor(viewer);
    }

    @Transactional(readOnly = true)
    public List<Own> of(Viewer viewer) {
        var own = new ArrayList<Own>();
        for (UUID id : viewer.producers()) {
            var producer = new ProducerId(id);
            producers.find(producer).ifPresent(card -> own.add(new Own(card, held(producer))));
        }
        return own;
    }

    private List<Held> held(ProducerId producer) {
        var cards = products.of(producer);
        var latest = recognitions.latestCertificates(
                cards.stream().map(ProductCard::id).toList(), today());
        return cards.stream().map(card -> new Held(card, latest.get(card.id()))).toList();
    }
}
