package vn.moixa.promotion.usecase;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Reading;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Participants;
import vn.moixa.promotion.store.Records;
import vn.moixa.registry.Reach;
import vn.moixa.shared.VietnameseNumber;
import vn.moixa.web.Viewer;

/** Enters or takes out a producer that took part in an event. */
@Component
public class EnterParticipant {

    private final Records records;
    private final Participants participants;
    private final References references;
    private final Remember remember;

    EnterParticipant(Records records, Participants participants, References references, Remember remember) {
        this.records = records;
        this.participants = participants;
        this.references = references;
        this.remember = remember;
    }

    @Transactional
    public Saving enter(Viewer viewer, UUID event, String producer, String products, String sales) {
        Reach reach = Reach.writing(viewer);
        if (!mayChange(event, reach)) {
            return new Saving.NotThere();
        }
        var findings = new ArrayList<Finding>();
        Reading who = references.resolve(
                Kind.CHANNEL_PRESENCE,
                Values.NONE.with("producer", producer.strip()),
                new Reach(true, reach.communes(), reach.producers()));
        findings.addAll(who.findings());
        String id = who.values().get("producer");
        if (id == null && findings.isEmpty()) {
            findings.add(Finding.of("producer", "promotion.problem.missing"));
        }
        Optional<Long> shown = number(products);
        Optional<Long> sold = number(sales);
        if (!products.isBlank() && shown.filter(count -> count <= 100_000).isEmpty()) {
            findings.add(Finding.of("products", "promotion.problem.number"));
        }
        if (!sales.isBlank() && sold.isEmpty()) {
            findings.add(Finding.of("sales_vnd", "promotion.problem.number"));
        }
        if (!findings.isEmpty() || id == null) {
            return new Saving.Refused(List.copyOf(findings));
        }
        UUID producerId = UUID.fromString(id);
        participants.put(
                event,
                new Participants.Participation(
                        producerId, shown.map(Long::intValue).orElse(null), sold.orElse(null)));
        remember.participation(viewer, event, producerId, false);
        return new Saving.Saved(event);
    }

    @Transactional
    public Saving remove(Viewer viewer, UUID event, UUID producer) {
        if (!mayChange(event, Reach.writing(viewer)) || !participants.remove(event, producer)) {
            return new Saving.NotThere();
        }
        remember.participation(viewer, event, producer, true);
        return new Saving.Saved(event);
    }

    private boolean mayChange(UUID event, Reach reach) {
        return Rights.mayEnter(Kind.EVENT, reach)
                && records.take(Kind.EVENT, event, reach).isPresent();
    }

    private static Optional<Long> number(String text) {
        return VietnameseNumber.parseMoney(text.replace("₫", "").strip())
                .map(money -> money.dong())
                .filter(value -> value >= 0 && value <= 1_000_000_000_000_000L);
    }
}
