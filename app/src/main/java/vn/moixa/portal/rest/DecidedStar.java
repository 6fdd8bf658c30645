package vn.moixa.portal.rest;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.moixa.portal.domain.ProductDetails;

/** A confirmed decision on a product. */
record DecidedStar(
        @Schema(description = "Stars given") int stars,
        @Schema(description = "FIRST, UPGRADE or RE_RATING") String kind,
        @Schema(description = "Day of the decision") LocalDate on,
        @Schema(description = "Number of the decision") String decision,
        @Schema(description = "Who decided") String issuer,

        @Schema(description = "Code of the certificate") @Nullable
        String certificate,

        @Schema(description = "Last day of the certificate as issued") @Nullable
        LocalDate expiresOn) {

    static DecidedStar of(ProductDetails.Recognised recognised) {
        return new DecidedStar(
                recognised.stars(),
                recognised.kind(),
                recognised.on(),
                recognised.decisionNumber(),
                recognised.issuer(),
                recognised.certificateCode(),
                recognised.expiresOn());
    }
}
