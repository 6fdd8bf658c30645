package vn.moixa.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.moixa.recognition.domain.Term;
import vn.moixa.registry.ProductId;

/**
 * What other rooms show of a certificate on a day.
 *
 * @param starEndsOn first day without the star: after expiry, extension, ending or replacement
 */
public record CertificateCard(
        CertificateId id,
        RecognitionId recognition,
        ProductId product,
        String code,
        @Nullable String number,
        int stars,
        RecognitionKind kind,
        CertificateStatus status,
        LocalDate issuedOn,
        LocalDate expiresOn,
        LocalDate starEndsOn,
        String decisionNumber,
        String decisionIssuer,
        boolean sample) {

    /** First day on which the dossier of a re-rating may be filed (R94). */
    public LocalDate filingOpensOn() {
        return new Term(issuedOn, expiresOn).filingWindow().opensOn();
    }

    /** Last day on which it may be filed (R94). */
    public LocalDate filingClosesOn() {
        return new Term(issuedOn, expiresOn).filingWindow().closesOn();
    }

    /** Public address where anyone can check it. */
    public String path() {
        return "/kiem-tra/" + code;
    }
}
