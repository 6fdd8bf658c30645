package vn.moixa.programme.domain;

import vn.moixa.programme.domain.AreaRef.Level;

/** "Each unit has at least so many": what each unit of a level must have. */
public record EveryUnit(Level level, String list, Population counted, Measure measure, int atLeast) {

    public EveryUnit {
        if (measure != Measure.COUNT && measure != Measure.INCREMENT) {
            throw new IllegalArgumentException("in each unit things are counted, not " + measure);
        }
        if (atLeast < 1) {
            throw new IllegalArgumentException("at least " + atLeast);
        }
    }
}
