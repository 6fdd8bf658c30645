package vn.moixa.programme.domain;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was reported on a day: kept as it was, whatever is corrected later (R161). */
public record FrozenReport(
        UUID id, String planCode, Content content, String sha256, Instant createdAt, String createdBy) {

    public record Content(
            String plan,
            String number,
            String title,
            LocalDate asOf,
            String area,
            String areaName,
            String rule,
            List<Line> figures) {}

    /** One target as it was answered; texts as they are printed, parts exact. */
    public record Line(
            String target,
            String name,
            String sentence,
            String goal,
            String value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            String forecast,
            Status status,
            String statusText,
            String note,
            String rule) {}

    /** One list of records behind a figure. */
    public record EvidenceLine(String target, Side side, List<Row> rows) {}

    public record Row(
            String id,
            String label,
            @Nullable String owner,
            @Nullable String commune,
            @Nullable String proof,
            @Nullable String reason) {}
}
