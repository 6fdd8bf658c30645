package vn.moixa.recognition.intake;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.recognition.RecognitionKind;

/** Of the stars of one product the first in time is FIRST, one with more stars than before an UPGRADE, any other a RE_RATING. */
final class Kinds {

    /** A star in the life of a product; the day is unknown for some. */
    record Dated(
            Object which, @Nullable LocalDate day, @Nullable Integer stars) {}

    record Kinded(Object which, RecognitionKind kind) {}

    private Kinds() {}

    static List<Kinded> of(List<Dated> stars) {
        var ordered = stars.stream()
                .sorted(Comparator.comparing(Dated::day, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .thenComparing(Dated::stars, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        return java.util.stream.IntStream.range(0, ordered.size())
                .mapToObj(i -> new Kinded(
                        ordered.get(i).which(),
                        i == 0 ? RecognitionKind.FIRST : after(ordered.get(i - 1), ordered.get(i))))
                .toList();
    }

    private static RecognitionKind after(Dated before, Dated star) {
        return before.stars() != null && star.stars() != null && star.stars() > before.stars()
                ? RecognitionKind.UPGRADE
                : RecognitionKind.RE_RATING;
    }
}
