package vn.moixa.appraisal.criteria.domain;

import java.util.List;

/** A score band begins at {@code from} points, inclusive (R20). */
public record Band(int star, int from) {

    /** Of QĐ 26/2026, and of the instruments before it (R176). */
    public static final List<Band> OF_LAW =
            List.of(new Band(1, 0), new Band(2, 30), new Band(3, 50), new Band(4, 70), new Band(5, 90));
}
