package vn.moixa.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
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

    /** Public address where anyone can check it. */
    public String path() {
        return "/kiem-tra/" + code;
    }
}
