package vn.moixa.appraisal.evidence.web;

import java.util.List;
import vn.moixa.appraisal.evidence.usecase.TakeOwnRecord.Offer;
import vn.moixa.registry.ProducerCard;
import vn.moixa.web.Frame;

/** What this house knows of the producer's selling, to be taken as evidence (R111). */
public record RecordsPage(Frame frame, ProducerCard producer, List<Offer> offers) {

    public String days(Offer offer) {
        String from = offer.from() == null ? "…" : frame.date(offer.from());
        String to = offer.to() == null ? "…" : frame.date(offer.to());
        return from + " – " + to;
    }
}
