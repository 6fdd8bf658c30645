package vn.moixa.promotion.usecase;

import vn.moixa.promotion.domain.Kind;
import vn.moixa.registry.Reach;

/** Who may enter and change what: the province everything, a commune what lies in it, and channels only the province. */
public final class Rights {

    private Rights() {}

    public static boolean mayEnter(Kind kind, Reach writing) {
        boolean officer = writing.everything() || !writing.communes().isEmpty();
        return kind == Kind.SALES_CHANNEL ? writing.everything() : officer;
    }
}
