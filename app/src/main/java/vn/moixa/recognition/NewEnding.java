package vn.moixa.recognition;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A signed decision that ends a certificate before its term: a withdrawal (R102) or an annulment by an outside order (R9).
 *
 * @param ground one of the grounds of R102, or {@code OUTSIDE_ORDER}, which annuls
 * @param endedOn first day without the star
 * @param concludedOn day of the conclusion on which the 15 days run, if known
 */
public record NewEnding(
        CertificateId certificate,
        String ground,
        LocalDate endedOn,
        String explanation,
        String decisionNumber,
        String decisionIssuer,
        @Nullable LocalDate concludedOn) {}
