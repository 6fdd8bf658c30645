package vn.moixa.intake.domain;

import java.util.List;
import vn.moixa.intake.Difference;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Remark;
import vn.moixa.intake.RowProblem;

/** A line with what becomes of it. */
public record JudgedLine(Line line, Judgement judgement) {

    public Outcome outcome() {
        return Outcome.of(judgement);
    }

    public List<Remark> remarks() {
        return judgement.remarks();
    }

    public List<RowProblem> problems() {
        return judgement instanceof Judgement.Wrong wrong ? wrong.problems() : List.of();
    }

    public List<Difference> differences() {
        return judgement instanceof Judgement.Changed changed ? changed.differences() : List.of();
    }
}
