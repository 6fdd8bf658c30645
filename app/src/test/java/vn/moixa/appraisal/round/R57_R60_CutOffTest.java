package vn.moixa.appraisal.round;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.round.domain.CutOff;
import vn.moixa.appraisal.round.domain.RegularRound;
import vn.moixa.appraisal.round.domain.RoundCard;
import vn.moixa.appraisal.round.domain.RoundLevel;

class R57_R60_CutOffTest {

    private static final List<RoundCard> ROUNDS = rounds();

    @Test
    void R57_theProvinceHasTwoRoundsAYear() {
        assertThat(RegularRound.of(RoundLevel.PROVINCE))
                .extracting(round -> round.proposalsBefore(2027), round -> round.resultsBefore(2027))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day(2027, 4, 30), day(2027, 6, 30)),
                        org.assertj.core.groups.Tuple.tuple(day(2027, 10, 30), day(2027, 12, 30)));
    }

    @Test
    void R58_theMinistryHasTwoRoundsAYear() {
        assertThat(RegularRound.of(RoundLevel.CENTRE))
                .extracting(round -> round.proposalsBefore(2027), round -> round.resultsBefore(2027))
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(day(2027, 1, 30), day(2027, 3, 30)),
                        org.assertj.core.groups.Tuple.tuple(day(2027, 7, 30), day(2027, 9, 30)));
    }

    @Test
    void R60_beforeTheDayLeavesTheDayToTheNextRound() {
        assertThat(round(day(2026, 4, 29), false)).isEqualTo("2026/1");
        assertThat(round(day(2026, 4, 30), false)).isEqualTo("2026/2");
        assertThat(round(day(2026, 5, 1), false)).isEqualTo("2026/2");
    }

    @Test
    void R60_theProvinceMayDecideThatTheDayStillBelongs() {
        assertThat(round(day(2026, 4, 30), true)).isEqualTo("2026/1");
        assertThat(round(day(2026, 5, 1), true)).isEqualTo("2026/2");
    }

    @Test
    void R57_afterTheLastCutOffOfAYearComesTheFirstRoundOfTheNext() {
        assertThat(round(day(2026, 10, 29), false)).isEqualTo("2026/2");
        assertThat(round(day(2026, 10, 30), false)).isEqualTo("2027/1");
        assertThat(round(day(2026, 12, 31), false)).isEqualTo("2027/1");
    }

    @Test
    void R59_anExtraRoundTakesNothingByItself() {
        var extra = card(RoundLevel.PROVINCE, 2026, 3, day(2026, 11, 30), true);
        var all = new ArrayList<>(ROUNDS);
        all.add(extra);
        assertThat(CutOff.roundFor(all, day(2026, 11, 20), false).orElseThrow().year())
                .isEqualTo(2027);
    }

    private static String round(LocalDate proposedOn, boolean dayItselfBelongs) {
        return CutOff.roundFor(ROUNDS, proposedOn, dayItselfBelongs)
                .map(round -> round.year() + "/" + round.number())
                .orElse("none");
    }

    private static List<RoundCard> rounds() {
        var rounds = new ArrayList<RoundCard>();
        for (int year = 2026; year <= 2027; year++) {
            for (RegularRound regular : RegularRound.values()) {
                rounds.add(card(regular.level(), year, regular.number(), regular.proposalsBefore(year), false));
            }
        }
        return rounds;
    }

    private static RoundCard card(RoundLevel level, int year, int number, LocalDate before, boolean extra) {
        return new RoundCard(
                RoundId.next(),
                level,
                year,
                number,
                "Đợt",
                before,
                before.plusMonths(2),
                extra,
                extra ? "1/KH-UBND" : null,
                null,
                false,
                0);
    }

    private static LocalDate day(int year, int month, int day) {
        return LocalDate.of(year, month, day);
    }
}
