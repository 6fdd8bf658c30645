package vn.moixa.programme.domain;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A plan as its instrument states it; {@code area} is null for the whole country. */
public record Plan(
        UUID id,
        String code,
        Wording title,
        String issuer,
        String number,
        @Nullable LocalDate signedOn,
        LocalDate firstDay,
        LocalDate lastDay,
        @Nullable AreaRef area,
        String source,
        Wording note) {

    /** Figures are asked for this day unless another is named: today, but no later than the plan runs. */
    public LocalDate dayToAsk(LocalDate today) {
        return today.isAfter(lastDay) ? lastDay : today;
    }
}
