package vn.moixa.recognition;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.ProductId;

/**
 * The star of one product by one decision, or what a list reports of it.
 *
 * @param stars null when the source does not say
 * @param recognisedOn date of the decision; required when confirmed
 * @param reportedYear the year a source gives for a recognition without signed decision
 * @param gradeReason why it is only reported
 */
public record NewRecognition(
        RecognitionId id,
        ProductId product,
        @Nullable DecisionId decision,
        RecognitionKind kind,
        @Nullable Integer stars,
        @Nullable BigDecimal averageTotal,
        @Nullable LocalDate recognisedOn,
        @Nullable Integer reportedYear,
        Grade grade,
        String gradeReason,
        String note,
        @Nullable String certificateNumber,
        boolean sample,
        String source) {

    public NewRecognition {
        boolean complete = decision != null && recognisedOn != null && stars != null;
        if (grade == Grade.CONFIRMED && !complete) {
            throw new IllegalArgumentException("Only a decision with date and star confirms a recognition (R113)");
        }
    }

    public static NewRecognition confirmed(
            ProductId product,
            DecisionId decision,
            RecognitionKind kind,
            int stars,
            LocalDate on,
            boolean sample,
            String source) {
        return new NewRecognition(
                RecognitionId.next(),
                product,
                decision,
                kind,
                stars,
                null,
                on,
                null,
                Grade.CONFIRMED,
                "",
                "",
                null,
                sample,
                source);
    }

    public static NewRecognition reported(
            ProductId product,
            RecognitionKind kind,
            @Nullable Integer stars,
            @Nullable Integer year,
            String reason,
            boolean sample,
            String source) {
        return new NewRecognition(
                RecognitionId.next(),
                product,
                null,
                kind,
                stars,
                null,
                null,
                year,
                Grade.REPORTED,
                reason,
                "",
                null,
                sample,
                source);
    }
}
