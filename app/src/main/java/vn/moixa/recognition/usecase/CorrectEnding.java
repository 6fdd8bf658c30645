package vn.moixa.recognition.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.store.Certificates;
import vn.moixa.recognition.store.EndingCorrections;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * Takes back an ending that was recorded by mistake. It took a star away, so it takes two officers to give it back: one asks with the reason,
 * another agrees. What was recorded stays readable with both names.
 */
@Component
public class CorrectEnding {

    private static final int SHORTEST_REASON = 10;
    private static final int LONGEST_REASON = 1_000;

    private final Certificates certificates;
    private final EndingCorrections corrections;
    private final KeepStars stars;
    private final AuditTrail audit;
    private final InstantSource time;

    CorrectEnding(
            Certificates certificates,
            EndingCorrections corrections,
            KeepStars stars,
            AuditTrail audit,
            InstantSource time) {
        this.certificates = certificates;
        this.corrections = corrections;
        this.stars = stars;
        this.audit = audit;
        this.time = time;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        REASON_TOO_SHORT,
        REASON_TOO_LONG,
        NOT_ENDED,
        ALREADY_ASKED,
        /** Whoever asked cannot agree; another officer must. */
        SAME_PERSON
    }

    @Transactional(readOnly = true)
    public List<EndingCorrections.Line> of(CertificateId certificate) {
        return corrections.of(certificate);
    }

    @Transactional
    public Outcome ask(CertificateId certificate, String reason, Viewer viewer) {
        var filed = certificates.findForDecision(certificate).orElseThrow(NotFound::new);
        if (filed.ended() == null) {
            return Outcome.NOT_ENDED;
        }
        if (reason.strip().length() < SHORTEST_REASON) {
            return Outcome.REASON_TOO_SHORT;
        }
        if (reason.strip().length() > LONGEST_REASON) {
            return Outcome.REASON_TOO_LONG;
        }
        if (corrections.waiting(certificate).isPresent()) {
            return Outcome.ALREADY_ASKED;
        }
        corrections.ask(certificate, reason.strip(), viewer, time.instant());
        audit.append(
                viewer,
                Deed.of("recognition.ending-correction-asked", "certificate", certificate.value())
                        .because(reason.strip())
                        .with("decision", filed.ended().number()));
        return Outcome.DONE;
    }

    /** Agrees or declines; whoever asked may only take the request back. */
    @Transactional
    public Outcome decide(CertificateId certificate, UUID correction, boolean accept, Viewer viewer) {
        var filed = certificates.findForDecision(certificate).orElseThrow(NotFound::new);
        var waiting = corrections
                .waiting(certificate)
                .filter(line -> line.id().equals(correction))
                .orElseThrow(NotFound::new);
        if (accept && waiting.askedBy().equals(viewer.accountId())) {
            return Outcome.SAME_PERSON;
        }
        corrections.decide(correction, certificate, accept, viewer, time.instant());
        audit.append(
                viewer,
                Deed.of(
                                accept ? "recognition.ending-taken-back" : "recognition.ending-correction-declined",
                                "certificate",
                                certificate.value())
                        .because(waiting.reason())
                        .with("decision", waiting.decisionNumber())
                        .with("askedBy", waiting.askedByName()));
        if (accept) {
            stars.after(List.of(filed.product().value()));
        }
        return Outcome.DONE;
    }
}
