package vn.moixa.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.ProductId;

/**
 * The star a product carries on a day.
 *
 * @param until last day, if nothing ends it earlier
 */
public record Star(
        ProductId product,
        int stars,
        Grade grade,
        RecognitionId recognition,
        @Nullable CertificateId certificate,
        LocalDate from,
        LocalDate until) {}
