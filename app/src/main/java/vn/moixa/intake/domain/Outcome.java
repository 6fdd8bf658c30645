package vn.moixa.intake.domain;

import vn.moixa.intake.Judgement;

/** What becomes of a row, in one word. */
public enum Outcome {
    NEW,
    CHANGED,
    UNCHANGED,
    ERROR;

    public static Outcome of(Judgement judgement) {
        return switch (judgement) {
            case Judgement.New _ -> NEW;
            case Judgement.Changed _ -> CHANGED;
            case Judgement.Unchanged _ -> UNCHANGED;
            case Judgement.Wrong _ -> ERROR;
        };
    }
}
