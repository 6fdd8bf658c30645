package vn.moixa.recognition.usecase;

import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.domain.Ending;
import vn.moixa.recognition.domain.Ground;
import vn.moixa.recognition.store.Certificates;
import vn.moixa.registry.Author;
import vn.moixa.web.NotFound;

/** Records a signed withdrawal (R102) or annulment (R9); the record and its history stay (R104). */
@Component
public class EndCertificate {

    private final Certificates certificates;
    private final KeepStars stars;
    private final InstantSource time;

    EndCertificate(Certificates certificates, KeepStars stars, InstantSource time) {
        this.certificates = certificates;
        this.stars = stars;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {}

    public record Ended() implements Outcome {}

    public record BeforeIssue() implements Outcome {}

    public record AlreadyEnded() implements Outcome {}

    @Transactional
    public Outcome end(NewEnding ending, Author author) {
        var filed = certificates.findForDecision(ending.certificate()).orElseThrow(NotFound::new);
        if (ending.endedOn().isBefore(filed.records().term().issuedOn())) {
            return new BeforeIssue();
        }
        var ground = Ground.valueOf(ending.ground());
        var kind = ground == Ground.OUTSIDE_ORDER ? Ending.Kind.ANNULLED : Ending.Kind.WITHDRAWN;
        if (!certificates.end(ending, kind, ground, author, time.instant())) {
            return new AlreadyEnded();
        }
        stars.after(List.of(filed.product().value()));
        return new Ended();
    }
}
