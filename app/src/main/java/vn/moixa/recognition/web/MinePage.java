package vn.moixa.recognition.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import vn.moixa.recognition.CertificateCard;
import vn.moixa.recognition.domain.FilingWindow;
import vn.moixa.recognition.domain.Term;
import vn.moixa.recognition.usecase.ReadMine;
import vn.moixa.web.Frame;

/**
 * The producer's own page.
 *
 * @param waiting entries of officers to confirm
 */
public record MinePage(Frame frame, List<ReadMine.Own> own, int waiting, LocalDate today) {

    public StatusLook look(CertificateCard card) {
        return StatusLook.of(card.status());
    }

    public FilingWindow window(CertificateCard card) {
        return new Term(card.issuedOn(), card.expiresOn()).filingWindow();
    }

    public long daysLeft(CertificateCard card) {
        return ChronoUnit.DAYS.between(today, card.starEndsOn().minusDays(1));
    }
}
