package vn.moixa.appraisal.dossier.domain;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.DossierKind;

/** Which kinds of dossier a product may file on a day, and why the others not (R73, R94, R100). The star it carries decides, nobody chooses freely. */
public record Offers(Map<DossierKind, Offer> byKind) {

    public Offers {
        byKind = new EnumMap<>(byKind);
    }

    /** Whether one kind may be filed. */
    public sealed interface Offer {

        /**
         * It may.
         *
         * @param stars that may be aimed at
         * @param window only of a re-rating
         */
        record Possible(List<Integer> stars, @Nullable Window window) implements Offer {}

        /** It may not; the reason ends a message key and has the dates of the window, where there is one. */
        record NotPossible(Reason reason, @Nullable Window window) implements Offer {}
    }

    /** Why a kind may not be filed. */
    public enum Reason {
        CARRIES_A_STAR,
        CARRIES_NO_STAR,
        HIGHEST_STAR,
        WINDOW_NOT_OPEN,
        WINDOW_CLOSED
    }

    /**
     * The star in force.
     *
     * @param extended kept beyond its expiry by a decision (R96), so that the re-rating may still be filed
     */
    public record Held(int stars, Window window, boolean extended) {}

    /** When a re-rating may be filed; both days count (R94). */
    public record Window(LocalDate opensOn, LocalDate closesOn) {}

    public static Offers on(LocalDate day, @Nullable Held held) {
        var offers = new EnumMap<DossierKind, Offer>(DossierKind.class);
        if (held == null) {
            offers.put(DossierKind.FIRST, new Offer.Possible(List.of(3, 4, 5), null));
            offers.put(DossierKind.UPGRADE, new Offer.NotPossible(Reason.CARRIES_NO_STAR, null));
            offers.put(DossierKind.RE_RATING, new Offer.NotPossible(Reason.CARRIES_NO_STAR, null));
            return new Offers(offers);
        }
        offers.put(DossierKind.FIRST, new Offer.NotPossible(Reason.CARRIES_A_STAR, null));
        offers.put(
                DossierKind.UPGRADE,
                held.stars() >= 5
                        ? new Offer.NotPossible(Reason.HIGHEST_STAR, null)
                        : new Offer.Possible(
                                IntStream.rangeClosed(held.stars() + 1, 5)
                                        .boxed()
                                        .toList(),
                                null));
        offers.put(DossierKind.RE_RATING, reRating(day, held));
        return new Offers(offers);
    }

    private static Offer reRating(LocalDate day, Held held) {
        if (held.extended()) {
            return new Offer.Possible(List.of(3, 4, 5), held.window());
        }
        if (day.isBefore(held.window().opensOn())) {
            return new Offer.NotPossible(Reason.WINDOW_NOT_OPEN, held.window());
        }
        return day.isAfter(held.window().closesOn())
                ? new Offer.NotPossible(Reason.WINDOW_CLOSED, held.window())
                : new Offer.Possible(List.of(3, 4, 5), held.window());
    }

    public Offer of(DossierKind kind) {
        return Objects.requireNonNull(byKind.get(kind));
    }

    public Optional<Offer.Possible> possible(DossierKind kind) {
        return of(kind) instanceof Offer.Possible possible ? Optional.of(possible) : Optional.empty();
    }

    /** What the system proposes: the re-rating while its window is open, for it ends a star when missed. */
    public Optional<DossierKind> proposed() {
        return List.of(DossierKind.FIRST, DossierKind.RE_RATING, DossierKind.UPGRADE).stream()
                .filter(kind -> possible(kind).isPresent())
                .findFirst();
    }
}
