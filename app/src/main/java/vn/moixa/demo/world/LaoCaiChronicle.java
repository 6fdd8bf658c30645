package vn.moixa.demo.world;

import static vn.moixa.demo.world.Rounds.all;
import static vn.moixa.demo.world.Rounds.end;
import static vn.moixa.demo.world.Rounds.reRate;
import static vn.moixa.demo.world.Rounds.upgrade;

import java.time.LocalDate;
import java.util.List;
import vn.moixa.demo.world.Award.Ending;
import vn.moixa.demo.world.Award.Ending.Ground;

/**
 * Old Lào Cai from the first round of 2019 to the last count of the old province on 20/5/2025. The sizes of the rounds are chosen so that
 * the published totals hold on their days together with the few published products whose decision is known; which totals can hold
 * together, and which cannot, is argued in the room's page.
 */
record LaoCaiChronicle(
        Rounds rounds,
        List<Life> fiveStars,
        List<Life> standingInAutumn2023,
        List<Life> november2023,
        List<Life> december2023,
        List<Life> returnedIn2024,
        List<Life> firstIn2024,
        List<Life> firstIn2025,
        List<Life> lapsedForGood,
        List<Life> withdrawnIn2021,
        List<Life> lapsedInMarch2025,
        List<Life> fourStars,
        List<Life> upgradable,
        List<Life> needsAnOwnerOfMany) {

    /** Eve of 2023: recognitions of this day stand until the last day of 2025, so no year-end count falls into their gap. */
    static final LocalDate EVE_OF_2023 = LocalDate.of(2022, 12, 31);

    private static final LocalDate AUTUMN_2023 = LocalDate.of(2023, 9, 30);

    static LaoCaiChronicle tell() {
        var rounds = new Rounds();
        // The first ten products of 19/3/2019 come from the published list itself: their decision is known.
        var r2 = rounds.first(LocalDate.of(2019, 10, 10), 15, 2);
        var r3 = rounds.first(LocalDate.of(2019, 12, 20), 17, 2);
        var r4 = rounds.first(LocalDate.of(2020, 7, 15), 16, 19);
        var r5 = rounds.first(LocalDate.of(2020, 12, 10), 15, 0);
        var r6 = rounds.first(LocalDate.of(2021, 6, 30), 14, 0);
        var r7 = rounds.first(LocalDate.of(2021, 10, 20), 16, 0);

        var withdrawn = r4.subList(0, 3);
        end(
                withdrawn,
                new Ending(
                        Ground.PRODUCTION_STOPPED, LocalDate.of(2021, 9, 15), "Chủ thể giải thể, không còn sản xuất."));

        var march2022 = rounds.first(LocalDate.of(2022, 3, 10), 2, 0);
        var threeStarsOf2019 = all(r2.subList(0, 15), r3.subList(0, 17));
        var fourStarsOf2019 = all(r2.subList(15, 17), r3.subList(17, 19));
        reRate(fourStarsOf2019, 4, EVE_OF_2023);
        reRate(threeStarsOf2019.subList(0, 30), 3, EVE_OF_2023);
        var raised = r6.subList(0, 5);
        upgrade(raised, 4, EVE_OF_2023);
        var eve2023 = rounds.first(EVE_OF_2023, 28, 1);

        var april2023 = rounds.first(LocalDate.of(2023, 4, 14), 25, 0);
        var june2023 = rounds.first(LocalDate.of(2023, 6, 30), 23, 0);
        var fourStarsOf2020 = r4.subList(16, 35);
        reRate(all(fourStarsOf2020.subList(0, 8), r4.subList(3, 8)), 3, LocalDate.of(2023, 6, 30));
        var lapsed = all(fourStarsOf2020.subList(8, 19), r4.subList(8, 16));
        var september2023 = rounds.first(LocalDate.of(2023, 9, 15), 25, 0);
        reRate(all(r5, r6.subList(5, 14), r7), 3, LocalDate.of(2023, 9, 15));
        var standing = rounds.lives().stream()
                .filter(life -> life.validOn(AUTUMN_2023).isPresent())
                .toList();

        var november2023 = rounds.first(LocalDate.of(2023, 11, 20), 9, 0);
        var december2023 = rounds.first(LocalDate.of(2023, 12, 28), 7, 0);
        upgrade(raised.subList(0, 2), 5, LocalDate.of(2024, 11, 5));
        var november2024 = rounds.first(LocalDate.of(2024, 11, 20), 22, 0);
        var december2024 = rounds.first(LocalDate.of(2024, 12, 20), 27, 0);
        var returned = all(lapsed.subList(0, 4), lapsed.subList(11, 15));
        reRate(returned, 3, LocalDate.of(2024, 12, 20));

        reRate(fourStarsOf2019.subList(0, 1), 3, LocalDate.of(2025, 3, 12));
        var april2025 = rounds.first(LocalDate.of(2025, 4, 15), 1, 0);
        var stopped = september2023.subList(0, 1);
        end(
                stopped,
                new Ending(
                        Ground.PRODUCTION_STOPPED,
                        LocalDate.of(2025, 4, 25),
                        "Ủy ban nhân dân xã xác nhận đã dừng sản xuất."));

        return new LaoCaiChronicle(
                rounds,
                raised.subList(0, 2),
                standing,
                november2023,
                december2023,
                returned,
                all(november2024, december2024),
                april2025,
                all(lapsed.subList(4, 11), lapsed.subList(15, 19), threeStarsOf2019.subList(30, 32)),
                withdrawn,
                march2022,
                all(raised.subList(2, 5), fourStarsOf2019.subList(1, 4), eve2023.subList(28, 29)),
                all(june2023.subList(0, 3), september2023.subList(1, 4)),
                all(march2022, stopped, fourStarsOf2019.subList(0, 1), april2023.subList(0, 1)));
    }
}
