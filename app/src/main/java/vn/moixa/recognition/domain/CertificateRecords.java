package vn.moixa.recognition.domain;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.recognition.CertificateStatus;

/**
 * All that is recorded about one certificate; its state on any day follows from it (R98).
 *
 * @param supersededOn issue of the next certificate of the same product, if there is one
 */
public record CertificateRecords(
        Term term,
        @Nullable Extension extension,
        @Nullable Ending ending,
        @Nullable LocalDate supersededOn) {

    public static CertificateRecords of(Term term) {
        return new CertificateRecords(term, null, null, null);
    }

    /** The state on a day; nothing before the issue. */
    public Optional<CertificateStatus> on(LocalDate day) {
        if (day.isBefore(term.issuedOn())) {
            return Optional.empty();
        }
        // A signed ending is shown from its day on, also over a certificate that had already run out or been replaced
        // (R104).
        if (ending != null && !day.isBefore(ending.endedOn())) {
            return Optional.of(
                    switch (ending.kind()) {
                        case WITHDRAWN -> CertificateStatus.WITHDRAWN;
                        case ANNULLED -> CertificateStatus.ANNULLED;
                    });
        }
        // Only a certificate in force can be replaced; one that had run out stays run out.
        if (supersededOn != null && !day.isBefore(supersededOn) && !supersededOn.isAfter(lastDay())) {
            return Optional.of(CertificateStatus.SUPERSEDED);
        }
        if (day.isAfter(lastDay())) {
            return Optional.of(CertificateStatus.EXPIRED);
        }
        if (day.isAfter(term.expiresOn())) {
            return Optional.of(CertificateStatus.EXTENDED);
        }
        return Optional.of(
                day.isBefore(term.filingWindow().opensOn()) ? CertificateStatus.VALID : CertificateStatus.EXPIRING);
    }

    /** The last day on which the star can be carried if nothing else ends it: the expiry day, or the end of an extension. */
    public LocalDate lastDay() {
        return extension == null ? term.expiresOn() : extension.until();
    }

    /** The first day without the star (R99). */
    public LocalDate starEndsOn() {
        LocalDate end = lastDay().plusDays(1);
        if (ending != null && ending.endedOn().isBefore(end)) {
            end = ending.endedOn();
        }
        return supersededOn != null && supersededOn.isBefore(end) ? supersededOn : end;
    }
}
