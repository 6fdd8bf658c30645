package vn.moixa.recognition.usecase;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.domain.Extension;
import vn.moixa.recognition.store.Certificates;
import vn.moixa.registry.Author;
import vn.moixa.web.NotFound;

/** A dated, reasoned decision of an officer, per certificate, never automatic (R96). */
@Component
public class ExtendCertificate {

    private final Certificates certificates;
    private final KeepStars stars;

    ExtendCertificate(Certificates certificates, KeepStars stars) {
        this.certificates = certificates;
        this.stars = stars;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Extended() implements Outcome {}

    public record Refused(Extension.Refusal reason) implements Outcome {}

    /** Withdrawn, annulled or replaced: there is nothing left to extend. */
    public record AlreadyEnded() implements Outcome {}

    @Transactional
    public Outcome extend(CertificateId id, LocalDate until, LocalDate decidedOn, String reason, Author author) {
        var filed = certificates.findForDecision(id).orElseThrow(NotFound::new);
        var records = filed.records();
        if (records.ending() != null || records.supersededOn() != null) {
            return new AlreadyEnded();
        }
        var extension = new Extension(until, decidedOn, reason.strip());
        var refusal = extension.refusalFor(records.term());
        if (refusal.isPresent()) {
            return new Refused(refusal.get());
        }
        certificates.extend(id, extension, author);
        stars.after(List.of(filed.product().value()));
        return new Extended();
    }
}
