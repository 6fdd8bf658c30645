package vn.moixa.programme.domain;

import java.util.List;
import java.util.UUID;

/** A line of work of a plan, with the figure that shows it was done and the targets it serves. */
public record Task(
        UUID id,
        String code,
        int position,
        Wording words,
        Wording beneficiary,
        String responsible,
        List<String> serves,
        Indicator indicator) {}
