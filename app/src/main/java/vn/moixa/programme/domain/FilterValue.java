package vn.moixa.programme.domain;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The value of one criterion; which kind belongs to a criterion is told by {@link Criterion#kind()}. */
public sealed interface FilterValue
        permits Stars, FilterValue.Yes, FilterValue.Words, FilterValue.Text, FilterValue.Cohort {

    enum Kind {
        STARS,
        YES,
        WORDS,
        TEXT,
        COHORT
    }

    record Yes() implements FilterValue {}

    /** One or more of the words a criterion knows, in the order of the criterion. */
    record Words(List<String> words) implements FilterValue {
        public Words {
            words = List.copyOf(words);
        }

        public static Words of(String... words) {
            return new Words(List.of(words));
        }

        public boolean has(String word) {
            return words.contains(word);
        }
    }

    record Text(String text) implements FilterValue {}

    /** Recognised in these years, or in the period of the question when no years are given. */
    record Cohort(@Nullable Integer fromYear, @Nullable Integer toYear, Set<String> kinds, Stars stars)
            implements FilterValue {
        public Cohort {
            kinds = Set.copyOf(kinds);
            if ((fromYear == null) != (toYear == null)) {
                throw new IllegalArgumentException("a cohort has both years or none");
            }
        }

        public boolean inPeriod() {
            return fromYear == null;
        }
    }
}
