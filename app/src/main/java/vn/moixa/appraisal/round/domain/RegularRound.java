package vn.moixa.appraisal.round.domain;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.List;

/**
 * The rounds that Decision 26/2026, article 5, names for every year (R57, R58). They are proposed with these days; an officer may change
 * the days of a round, with the change kept.
 */
public enum RegularRound {
    PROVINCE_1(RoundLevel.PROVINCE, 1, MonthDay.of(4, 30), MonthDay.of(6, 30)),
    PROVINCE_2(RoundLevel.PROVINCE, 2, MonthDay.of(10, 30), MonthDay.of(12, 30)),
    CENTRE_1(RoundLevel.CENTRE, 1, MonthDay.of(1, 30), MonthDay.of(3, 30)),
    CENTRE_2(RoundLevel.CENTRE, 2, MonthDay.of(7, 30), MonthDay.of(9, 30));

    private final RoundLevel level;
    private final int ordinal;
    private final MonthDay proposalsBefore;
    private final MonthDay resultsBefore;

    RegularRound(RoundLevel level, int ordinal, MonthDay proposalsBefore, MonthDay resultsBefore) {
        this.level = level;
        this.ordinal = ordinal;
        this.proposalsBefore = proposalsBefore;
        this.resultsBefore = resultsBefore;
    }

    public static List<RegularRound> of(RoundLevel level) {
        return Arrays.stream(values()).filter(round -> round.level == level).toList();
    }

    public RoundLevel level() {
        return level;
    }

    /** The number of the round within its year. */
    public int number() {
        return ordinal;
    }

    public LocalDate proposalsBefore(int year) {
        return proposalsBefore.atYear(year);
    }

    public LocalDate resultsBefore(int year) {
        return resultsBefore.atYear(year);
    }
}
