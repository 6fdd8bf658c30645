package vn.moixa.recognition.intake;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.store.ListedRecognitions.Known;

/** What a reported star is to the recognitions its product already has. */
sealed interface StarMatch {

    record AlreadyThere() implements StarMatch {}

    record Fresh() implements StarMatch {}

    /** A decision now confirms what an earlier list had only reported. */
    record Confirms(Known reported) implements StarMatch {}

    /** The same decision is recorded with another star; only a person may correct that. */
    record Contradicts(@Nullable Integer stars) implements StarMatch {}

    static StarMatch of(ListedStar star, List<Known> recorded) {
        for (Known known : recorded) {
            if (isSameDecision(star, known)) {
                return Objects.equals(known.stars(), star.stars())
                        ? new AlreadyThere()
                        : new Contradicts(known.stars());
            }
        }
        for (Known known : recorded) {
            if (known.grade() == Grade.REPORTED && star.grade() == Grade.CONFIRMED && mayBe(star, known)) {
                return new Confirms(known);
            }
            if (star.grade() == Grade.REPORTED && isCoveredBy(star, known)) {
                return new AlreadyThere();
            }
        }
        return new Fresh();
    }

    private static boolean isSameDecision(ListedStar star, Known known) {
        var named = star.number() != null && star.number().equals(known.decisionNumber());
        if (named && Objects.equals(star.decidedOn(), known.recognisedOn())) {
            return true;
        }
        return star.grade() == Grade.CONFIRMED
                && known.grade() == Grade.CONFIRMED
                && Objects.equals(star.decidedOn(), known.recognisedOn())
                && (known.decisionNumber() == null || Objects.equals(star.number(), known.decisionNumber()));
    }

    /** Same star, and the years do not speak against it; a round of one year may be decided early in the next. */
    private static boolean mayBe(ListedStar star, Known known) {
        var year = known.reportedYear();
        var decided = Objects.requireNonNull(star.decidedOn()).getYear();
        return (known.stars() == null || known.stars().equals(star.stars()))
                && (known.decisionNumber() == null || known.decisionNumber().equals(star.number()))
                && (year == null || year == decided || year == decided - 1);
    }

    private static boolean isCoveredBy(ListedStar star, Known known) {
        var year = yearOf(known);
        return (star.stars() == null || known.stars() == null || star.stars().equals(known.stars()))
                && (star.year() == null || year == null || year.equals(star.year()) || isRoundBefore(star, known))
                && (star.number() == null
                        || known.decisionNumber() == null
                        || star.number().equals(known.decisionNumber()));
    }

    private static boolean isRoundBefore(ListedStar star, Known known) {
        return known.recognisedOn() != null
                && star.year() != null
                && known.recognisedOn().getYear() - 1 == star.year();
    }

    private static @Nullable Integer yearOf(Known known) {
        return known.recognisedOn() == null
                ? known.reportedYear()
                : Integer.valueOf(known.recognisedOn().getYear());
    }
}
