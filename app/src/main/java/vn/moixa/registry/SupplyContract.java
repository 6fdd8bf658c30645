package vn.moixa.registry;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A contract of a producer with growers or buyers.
 *
 * @param shareOfOutput percent of the output it covers, as recorded; empty when unknown
 */
public record SupplyContract(
        UUID id,
        String counterparty,
        String number,
        String shareOfOutput,
        @Nullable LocalDate from,
        @Nullable LocalDate to) {}
