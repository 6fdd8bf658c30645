package vn.moixa.demo.world;

import static vn.moixa.demo.world.Rounds.all;
import static vn.moixa.demo.world.Rounds.reRate;

import java.time.LocalDate;
import java.util.List;

/** Old Yên Bái from its first round of 2019 to the end of the old province on 30/6/2025. */
record YenBaiChronicle(Rounds rounds, List<Life> lapsedIn2024, List<Life> upgradable, List<Life> misused) {

    static YenBaiChronicle tell() {
        var rounds = new Rounds();
        var r1 = rounds.first(LocalDate.of(2019, 12, 10), 18, 2);
        var r2 = rounds.first(LocalDate.of(2020, 9, 15), 29, 4);
        var r3 = rounds.first(LocalDate.of(2021, 10, 15), 38, 7);

        reRate(r1.subList(0, 14), 3, LaoCaiChronicle.EVE_OF_2023);
        reRate(r1.subList(18, 20), 4, LaoCaiChronicle.EVE_OF_2023);
        rounds.first(LaoCaiChronicle.EVE_OF_2023, 40, 4);

        var may2023 = rounds.first(LocalDate.of(2023, 5, 19), 48, 2);
        var august2023 = rounds.first(LocalDate.of(2023, 8, 18), 42, 2);
        reRate(r2.subList(0, 24), 3, LocalDate.of(2023, 8, 18));
        reRate(r2.subList(29, 33), 4, LocalDate.of(2023, 8, 18));

        // With the day of the published decision on six products, whose certificates all fall due on 28/12/2026 (R106).
        rounds.first(LocalDate.of(2023, 12, 28), 23, 0);

        rounds.first(LocalDate.of(2024, 6, 14), 10, 0);
        var september2024 = LocalDate.of(2024, 9, 30);
        reRate(r3.subList(0, 31), 3, september2024);
        reRate(r3.subList(38, 43), 4, september2024);
        reRate(r3.subList(43, 45), 3, september2024);
        rounds.first(LocalDate.of(2024, 12, 18), 12, 0);

        return new YenBaiChronicle(
                rounds,
                r3.subList(31, 38),
                all(may2023.subList(4, 8), august2023.subList(0, 4)),
                may2023.subList(8, 9));
    }
}
