package vn.moixa.promotion.usecase;

import java.util.EnumSet;
import java.util.Set;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.registry.Reach;

/** Who may enter and change what: the province everything, a commune what lies in it, and channels only the province. */
public final class Rights {

    /** What a producer does itself to sell; the rest is known to the province only. */
    private static final Set<Kind> OF_PRODUCERS = EnumSet.of(
            Kind.CHANNEL_PRESENCE, Kind.LISTING, Kind.STOREFRONT, Kind.WEBSITE, Kind.PAYMENT_ACCOUNT, Kind.SALES_POINT);

    private Rights() {}

    /** A producer proposes; an officer enters at once. */
    public static boolean mayPropose(Kind kind, Reach writing) {
        return OF_PRODUCERS.contains(kind) && !writing.producers().isEmpty() && !mayEnter(kind, writing);
    }

    public static boolean mayEnter(Kind kind, Reach writing) {
        boolean officer = writing.everything() || !writing.communes().isEmpty();
        return kind == Kind.SALES_CHANNEL ? writing.everything() : officer;
    }
}
