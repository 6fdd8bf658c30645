package vn.moixa.demo.world;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.demo.world.Award.Ending;
import vn.moixa.demo.world.Award.Ending.Ground;
import vn.moixa.demo.world.Award.Kind;

/**
 * The year 2026: what happened to each certificate that fell due. Of every ten, about six were renewed in time, some late, some stand on an
 * extension (R96) and the rest were neglected, the best documented failure of the programme (R106).
 */
record Renewals(List<Life> everyone) {

    private static final String COUNCIL_IS_LATE =
            "Không kịp nộp hồ sơ trong hạn do tiếp nhận nhiệm vụ của cấp huyện cũ; đã có lịch họp hội đồng.";

    private static final List<Due> CALENDAR = List.of(
            new Due("2025-12-31", "2026-01-09", "2026-03-10", null),
            new Due("2026-04-14", "2026-04-08", "2026-07-15", null),
            new Due("2026-05-19", "2026-05-14", "2026-07-15", null),
            new Due("2026-06-30", "2026-06-25", null, "2026-10-31"),
            new Due("2026-08-18", "2026-08-14", null, "2026-12-31"),
            new Due("2026-09-15", "2026-09-10", null, "2027-02-15"),
            new Due("2026-11-20", "2026-11-10", null, null),
            new Due("2026-12-28", "2026-11-10", null, null));

    static Renewals of(List<Life> everyone) {
        return new Renewals(everyone);
    }

    void tell() {
        for (Due due : CALENDAR) {
            var standing = everyone.stream()
                    .filter(life -> life.last().expires().equals(due.expiry())
                            && life.last().ending() == null)
                    .toList();
            for (int i = 0; i < standing.size(); i++) {
                renew(standing.get(i), due, i);
            }
        }
        withdrawTwo();
    }

    private static void renew(Life life, Due due, int index) {
        int fate = index % 10;
        if (due.expiry().getMonthValue() == 12 && due.expiry().getYear() == 2026) {
            // Window closed on 30/8/2026: few filed in time, the others stand on the radar.
            if (fate == 0) {
                again(life, due.inTime(), index);
            }
        } else if (fate < 6) {
            again(life, due.inTime(), index);
        } else if (fate < 8 && due.late() != null) {
            again(life, due.late(), index);
        } else if (fate < 8 && due.extendedUntil() != null) {
            life.last().extend(due.extendedUntil(), due.expiry().minusDays(8), COUNCIL_IS_LATE);
            if (due.extendedUntil().isBefore(LocalDate.of(2026, 11, 1))) {
                again(life, due.extendedUntil().minusDays(16), index);
            }
        }
    }

    /** One in twelve comes back with a star more, one four-star product in three with a star less. */
    private static void again(Life life, LocalDate day, int index) {
        int stars = life.last().stars();
        if (stars == 3 && index % 12 == 5) {
            life.again(Kind.UPGRADE, 4, day);
        } else {
            life.again(Kind.RE_RATING, stars == 4 && index % 3 == 2 ? 3 : stars, day);
        }
    }

    private void withdrawTwo() {
        var renewed = everyone.stream()
                .filter(life -> life.last().day().equals(LocalDate.of(2026, 1, 9))
                        && life.last().stars() == 3)
                .toList();
        renewed.get(3)
                .last()
                .end(new Ending(
                        Ground.LAW_BREACH,
                        LocalDate.of(2026, 7, 20),
                        "Vi phạm quy định về an toàn thực phẩm, đã có kết luận kiểm tra."));
        renewed.get(11)
                .last()
                .end(new Ending(
                        Ground.CRITERIA_NOT_MET,
                        LocalDate.of(2026, 10, 6),
                        "Hậu kiểm: nguyên liệu trong tỉnh dưới mức tối thiểu."));
    }

    private record Due(
            LocalDate expiry,
            LocalDate inTime,
            @Nullable LocalDate late,
            @Nullable LocalDate extendedUntil) {
        Due(String expiry, String inTime, @Nullable String late, @Nullable String extendedUntil) {
            this(
                    LocalDate.parse(expiry),
                    LocalDate.parse(inTime),
                    late == null ? null : LocalDate.parse(late),
                    extendedUntil == null ? null : LocalDate.parse(extendedUntil));
        }
    }
}
