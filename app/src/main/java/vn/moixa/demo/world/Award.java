package vn.moixa.demo.world;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One recognition of a product with its certificate, and what ended or prolonged it. */
public final class Award {

    private static final int TERM_IN_MONTHS = 36;

    private final Kind kind;
    private final int stars;
    private final LocalDate day;
    private @Nullable Extension extension;
    private @Nullable Ending ending;

    Award(Kind kind, int stars, LocalDate day) {
        this.kind = kind;
        this.stars = stars;
        this.day = day;
    }

    public Kind kind() {
        return kind;
    }

    public int stars() {
        return stars;
    }

    public LocalDate day() {
        return day;
    }

    /** The last valid day of the certificate as issued (R92, R93). */
    public LocalDate expires() {
        return day.plusMonths(TERM_IN_MONTHS);
    }

    public @Nullable Extension extension() {
        return extension;
    }

    public @Nullable Ending ending() {
        return ending;
    }

    void extend(LocalDate until, LocalDate decidedOn, String reason) {
        extension = new Extension(until, decidedOn, reason);
    }

    void end(Ending how) {
        ending = how;
    }

    /** The first day on which the star no longer holds, unless a later recognition took its place before. */
    LocalDate endsOn() {
        var afterTerm = (extension == null ? expires() : extension.until()).plusDays(1);
        return ending != null && ending.day().isBefore(afterTerm) ? ending.day() : afterTerm;
    }

    public enum Kind {
        FIRST,
        UPGRADE,
        RE_RATING
    }

    public record Extension(LocalDate until, LocalDate decidedOn, String reason) {}

    /** A withdrawal by the level that recognised (R102), or an annulment by an outside order (R9). */
    public record Ending(Ground ground, LocalDate day, String explanation) {

        public enum Ground {
            FORGED_DOSSIER,
            CRITERIA_NOT_MET,
            LAW_BREACH,
            MARK_MISUSE,
            PRODUCTION_STOPPED,
            OUTSIDE_ORDER
        }

        public boolean isAnnulment() {
            return ground == Ground.OUTSIDE_ORDER;
        }
    }
}
