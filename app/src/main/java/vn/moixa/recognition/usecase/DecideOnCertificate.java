package vn.moixa.recognition.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.NewEnding;
import vn.moixa.registry.Author;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** An officer's own decisions about one certificate, each with its entry in the audit. */
@Component
public class DecideOnCertificate {

    private final ExtendCertificate extend;
    private final EndCertificate end;
    private final AuditTrail audit;
    private final InstantSource time;

    DecideOnCertificate(ExtendCertificate extend, EndCertificate end, AuditTrail audit, InstantSource time) {
        this.extend = extend;
        this.end = end;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public ExtendCertificate.Outcome extend(CertificateId id, LocalDate until, String reason, Viewer viewer) {
        var outcome = extend.extend(id, until, LocalTime.today(time), reason, Author.of(viewer));
        if (outcome instanceof ExtendCertificate.Extended) {
            audit.append(
                    viewer,
                    Deed.of("recognition.extended", "certificate", id.value())
                            .because(reason)
                            .with("until", until.toString()));
        }
        return outcome;
    }

    @Transactional
    public EndCertificate.Outcome end(NewEnding ending, Viewer viewer) {
        var outcome = end.end(ending, Author.of(viewer));
        if (outcome instanceof EndCertificate.Ended) {
            audit.append(
                    viewer,
                    Deed.of(
                                    "recognition.ended",
                                    "certificate",
                                    ending.certificate().value())
                            .because(ending.decisionNumber())
                            .with("ground", ending.ground())
                            .with("from", ending.endedOn().toString()));
        }
        return outcome;
    }
}
