package vn.moixa.promotion.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R167: no edit is lost. */
class MergeTest {

    private static final Values BASE = Values.NONE.with("name", "A").with("operator", "B");

    @Test
    void what_one_person_changed_is_taken() {
        Merge merge = Merge.of(Kind.SALES_POINT, BASE, 3, BASE.with("operator", "C"), BASE.with("name", "D"));
        assertThat(merge.proposal()).isEqualTo(Values.NONE.with("name", "D").with("operator", "C"));
        assertThat(merge.rows()).hasSize(2).noneMatch(Merge.Row::both);
    }

    @Test
    void what_both_changed_is_asked_and_keeps_what_was_typed_here() {
        Merge merge = Merge.of(Kind.SALES_POINT, BASE, 3, BASE.with("name", "C"), BASE.with("name", "D"));
        assertThat(merge.proposal().get("name")).isEqualTo("D");
        assertThat(merge.rows()).singleElement().matches(Merge.Row::both);
    }

    @Test
    void the_same_change_twice_is_no_conflict() {
        assertThat(Merge.of(Kind.SALES_POINT, BASE, 3, BASE.with("name", "C"), BASE.with("name", "C"))
                        .rows())
                .isEmpty();
    }

    @Test
    void without_a_known_beginning_every_difference_is_asked() {
        assertThat(Merge.of(Kind.SALES_POINT, null, 3, BASE.with("name", "C"), BASE)
                        .rows())
                .singleElement()
                .matches(Merge.Row::both);
    }

    /** Whatever three versions there are: each change of each side is in the proposal or in a row that asks. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void every_change_is_kept_or_asked_about(long seed) {
        var random = new Random(seed);
        Values base = some(random);
        Values saved = some(random);
        Values typed = some(random);
        Merge merge = Merge.of(Kind.EVENT, base, 1, saved, typed);
        for (Field field : Kind.EVENT.fields()) {
            String key = field.key();
            String proposed = merge.proposal().get(key);
            boolean asked = merge.rows().stream().anyMatch(row -> row.field().equals(field) && row.both());
            boolean savedChanged = !java.util.Objects.equals(base.get(key), saved.get(key));
            boolean typedChanged = !java.util.Objects.equals(base.get(key), typed.get(key));
            assertThat(asked || !savedChanged || java.util.Objects.equals(proposed, saved.get(key)))
                    .as(key)
                    .isTrue();
            assertThat(asked || !typedChanged || java.util.Objects.equals(proposed, typed.get(key)))
                    .as(key)
                    .isTrue();
        }
    }

    private static Values some(Random random) {
        Values values = Values.NONE;
        for (Field field : Kind.EVENT.fields()) {
            values = values.with(field.key(), random.nextInt(3) == 0 ? null : "" + random.nextInt(2));
        }
        return values;
    }
}
