package vn.moixa.intake;

import java.util.List;

/** What writing a batch of rows came to: one judgement per row, in their order, and every record that was written, in order. */
public record Applied(List<Judgement> judgements, List<Change> changes) {}
