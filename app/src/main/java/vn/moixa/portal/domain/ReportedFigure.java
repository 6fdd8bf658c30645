package vn.moixa.portal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * A figure somebody published. It is shown with its source and never mixed with what is computed here.
 *
 * @param partsAgree false when the parts published with it do not add up to it
 */
public record ReportedFigure(
        String metric,
        String scope,
        String labelVi,
        String labelEn,
        BigDecimal value,
        String unit,
        LocalDate asOf,
        String precision,
        String sourceName,
        String sourceUrl,
        boolean partsAgree) {}
