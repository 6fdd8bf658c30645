package vn.moixa.demo.world;

import static vn.moixa.demo.world.Rounds.all;
import static vn.moixa.demo.world.Rounds.end;
import static vn.moixa.demo.world.Rounds.reRate;
import static vn.moixa.demo.world.Rounds.upgrade;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.demo.world.Award.Ending;
import vn.moixa.demo.world.Award.Ending.Ground;

/** The merged province: the second half of 2025 up to the count of 12/12/2025, then 2026, in which most of the stock falls due again. */
record MergedChronicle(Rounds rounds, List<Life> firstIn2025, List<Life> firstIn2026) {

    /** The official count of 605 products. */
    static final LocalDate COUNT_OF_605 = LocalDate.of(2025, 12, 12);

    static MergedChronicle tell(LaoCaiChronicle laoCai, YenBaiChronicle yenBai) {
        var rounds = new Rounds();
        var august = rounds.first(LocalDate.of(2025, 8, 15), 18, 2);
        var october = LocalDate.of(2025, 10, 30);
        var autumn = rounds.first(october, 23, 2);
        upgrade(all(laoCai.upgradable(), yenBai.upgradable()), 4, october);
        reRate(
                all(
                        yenBai.lapsedIn2024().subList(0, 5),
                        laoCai.lapsedInMarch2025(),
                        laoCai.lapsedForGood().subList(0, 1)),
                3,
                october);
        end(
                yenBai.misused(),
                new Ending(
                        Ground.MARK_MISUSE,
                        LocalDate.of(2025, 11, 10),
                        "In nhãn hiệu OCOP lên sản phẩm chưa được công nhận."));
        var annulled = laoCai.needsAnOwnerOfMany().subList(4, 5);
        end(
                annulled,
                new Ending(
                        Ground.OUTSIDE_ORDER,
                        LocalDate.of(2025, 11, 24),
                        "Bộ yêu cầu hủy kết quả đánh giá sai trình tự."));
        var december = rounds.first(LocalDate.of(2025, 12, 5), 14, 2);
        reRate(laoCai.fourStars().subList(0, 1), 4, LocalDate.of(2025, 12, 5));

        var everyone =
                new ArrayList<>(all(laoCai.rounds().lives(), yenBai.rounds().lives(), rounds.lives()));
        Renewals.of(everyone).tell();
        var june2026 = rounds.first(LocalDate.of(2026, 6, 30), 14, 1);
        var september2026 = rounds.first(LocalDate.of(2026, 9, 30), 16, 2);
        var november2026 = rounds.first(LocalDate.of(2026, 11, 10), 9, 0);
        return new MergedChronicle(rounds, all(august, autumn, december), all(june2026, september2026, november2026));
    }
}
