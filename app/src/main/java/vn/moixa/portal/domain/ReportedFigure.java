package vn.moixa.portal.domain;

import java.math.BigDecimal;
import java.time.LocalDate;

/** A figure somebody published. It is shown with its source and never mixed with what is computed here. */
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
        String sourceUrl) {}
