package vn.moixa.promotion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.registry.ProductId;

/**
 * A record of a producer that may serve as evidence (R111).
 *
 * @param title channel, shop or address
 * @param product only of a listing
 * @param alive whether the address answered when it was last asked; null when it was never asked or there is none
 */
public record OwnRecord(
        Kind kind,
        UUID id,
        String title,
        String address,
        String contractNumber,
        @Nullable ProductId product,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Boolean alive,
        @Nullable Instant checkedAt) {

    /** What it records. */
    public enum Kind {
        CHANNEL_PRESENCE,
        LISTING,
        STOREFRONT,
        WEBSITE
    }
}
