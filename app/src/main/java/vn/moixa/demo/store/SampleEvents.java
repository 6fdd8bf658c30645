package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;
import static vn.moixa.demo.store.Copy.range;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import vn.moixa.demo.world.Owner;
import vn.moixa.demo.world.Place;
import vn.moixa.shared.VietnameseText;

/**
 * Sales points and events. Eight sales points of old Lào Cai stood at the end of 2023 and again at the end of 2024, because two opened and
 * two closed (T14): only openings and closings as events of their own make the two openings visible.
 */
final class SampleEvents {

    private static final List<Point> POINTS = List.of(
            new Point("080", "2019-06-01", null),
            new Point("088", "2019-09-15", null),
            new Point("085", "2020-11-10", null),
            new Point("082", "2021-05-18", "2024-03-31"),
            new Point("083", "2021-10-05", null),
            new Point("086", "2022-04-20", "2024-08-15"),
            new Point("087", "2022-09-09", null),
            new Point("089", "2023-06-16", null),
            new Point("086", "2024-05-10", null),
            new Point("082", "2024-10-25", null),
            new Point("136", "2022-03-12", null),
            new Point("133", "2023-01-10", null),
            new Point("132", "2023-11-20", "2025-12-31"),
            new Point("088", "2025-09-02", null),
            new Point("140", "2026-04-30", null));

    private static final List<Happening> HAPPENINGS = List.of(
            new Happening(
                    "FAIR", "Hội chợ OCOP cuối năm", "2023-12-15", 5, false, 34, 2_450_000_000L, 9, 0, "Bán hàng"),
            new Happening(
                    "TRAINING",
                    "Tập huấn quản trị hợp tác xã",
                    "2024-03-12",
                    2,
                    false,
                    22,
                    null,
                    null,
                    null,
                    "Củng cố tổ chức"),
            new Happening(
                    "LIVESTREAM",
                    "Phiên bán hàng trực tuyến mùa mận",
                    "2024-05-25",
                    1,
                    false,
                    18,
                    310_000_000L,
                    2,
                    0,
                    "Bán hàng trực tuyến"),
            new Happening(
                    "CONFERENCE",
                    "Hội nghị kết nối cung cầu",
                    "2024-06-20",
                    1,
                    false,
                    41,
                    null,
                    14,
                    12,
                    "Kết nối tiêu thụ"),
            new Happening(
                    "TRAINING",
                    "Tập huấn bán hàng trên sàn",
                    "2024-07-16",
                    2,
                    false,
                    47,
                    null,
                    null,
                    null,
                    "Chuyển đổi số"),
            new Happening(
                    "FAIR",
                    "Tuần hàng nông sản vùng cao",
                    "2024-09-18",
                    5,
                    true,
                    26,
                    1_870_000_000L,
                    7,
                    3,
                    "Xúc tiến ngoài tỉnh"),
            new Happening(
                    "FORUM",
                    "Diễn đàn quốc tế mỗi làng một sản phẩm",
                    "2024-10-08",
                    2,
                    true,
                    15,
                    null,
                    5,
                    8,
                    "Hợp tác quốc tế"),
            new Happening(
                    "LIVESTREAM",
                    "Phiên bán hàng trực tuyến chợ phiên",
                    "2024-11-15",
                    1,
                    false,
                    29,
                    420_000_000L,
                    3,
                    0,
                    "Bán hàng trực tuyến"),
            new Happening(
                    "FAIR", "Hội chợ OCOP cuối năm", "2024-12-13", 5, false, 52, 3_120_000_000L, 11, 0, "Bán hàng"),
            new Happening(
                    "TRAINING",
                    "Tập huấn làm hồ sơ đánh giá lại",
                    "2025-03-20",
                    2,
                    false,
                    38,
                    null,
                    null,
                    null,
                    "Hồ sơ"),
            new Happening("OCOP_DAY", "Ngày OCOP vùng cao", "2025-04-27", 1, false, 44, 650_000_000L, 4, 0, "Bán hàng"),
            new Happening(
                    "CONFERENCE",
                    "Hội nghị kết nối tiêu thụ hai vùng",
                    "2025-08-28",
                    1,
                    false,
                    63,
                    null,
                    19,
                    15,
                    "Kết nối tiêu thụ"),
            new Happening(
                    "FAIR",
                    "Hội chợ OCOP tỉnh sau hợp nhất",
                    "2025-12-05",
                    5,
                    false,
                    88,
                    5_400_000_000L,
                    21,
                    6,
                    "Bán hàng"),
            new Happening(
                    "TRAINING", "Tập huấn bộ tiêu chí mới", "2026-06-10", 3, false, 96, null, null, null, "Hồ sơ"),
            new Happening(
                    "LIVESTREAM",
                    "Phiên bán hàng trực tuyến mùa lê",
                    "2026-08-14",
                    1,
                    false,
                    31,
                    540_000_000L,
                    2,
                    0,
                    "Bán hàng trực tuyến"),
            new Happening("OCOP_DAY", "Ngày OCOP các xã", "2026-09-12", 2, false, 57, 910_000_000L, 6, 0, "Bán hàng"),
            new Happening(
                    "FAIR",
                    "Tuần hàng đặc sản miền núi",
                    "2026-10-21",
                    4,
                    true,
                    35,
                    2_240_000_000L,
                    13,
                    5,
                    "Xúc tiến ngoài tỉnh"));

    private final SampleRegistry registry;
    private final Map<String, Place> placeOfDistrict = new TreeMap<>();
    private final Copy points = Copy.into(
            "promotion.sales_point",
            "id",
            "name",
            "folded",
            "operator",
            "unit_list",
            "unit_code",
            "commune_code",
            "former_district_code",
            "former_province_code",
            "address_as_printed",
            "opened_on",
            "closed_on",
            "decision_number",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy events = Copy.into(
            "promotion.event",
            "id",
            "kind",
            "name",
            "place",
            "unit_list",
            "unit_code",
            "commune_code",
            "former_district_code",
            "former_province_code",
            "outside_province",
            "held",
            "topic",
            "result",
            "sales_vnd",
            "contracts",
            "memoranda",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy participants =
            Copy.into("promotion.event_participant", "event_id", "producer_id", "products", "sales_vnd");

    SampleEvents(SampleRegistry registry) {
        this.registry = registry;
        for (Owner owner : registry.world().owners()) {
            var district = owner.place().formerDistrictCode();
            if (district != null && owner.place().list().equals("pre2025")) {
                placeOfDistrict.putIfAbsent(district, owner.place());
            }
        }
    }

    void send(Connection connection) throws SQLException, IOException {
        for (int i = 0; i < POINTS.size(); i++) {
            add(POINTS.get(i), i);
        }
        for (int i = 0; i < HAPPENINGS.size(); i++) {
            add(HAPPENINGS.get(i), i);
        }
        points.send(connection);
        events.send(connection);
        participants.send(connection);
    }

    private void add(Point point, int index) {
        var place = placeIn(point.district());
        var name = "Điểm giới thiệu và bán sản phẩm OCOP " + place.shortName() + " (mẫu)";
        points.row(
                id("sales point " + index),
                name,
                VietnameseText.folded(name),
                "Đơn vị vận hành mẫu",
                place.list(),
                place.code(),
                place.communeCode(),
                place.formerDistrictCode(),
                place.formerProvinceCode(),
                place.fullName() + ", " + place.formerDistrictName(),
                point.opened(),
                point.closed(),
                "M%d/QĐ-UBND".formatted(700 + index),
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
    }

    private void add(Happening event, int index) {
        var held = LocalDate.parse(event.day());
        var place = placeIn(index % 2 == 0 ? "080" : "088");
        boolean outside = event.outside();
        var id = id("event " + index);
        events.row(
                id,
                event.kind(),
                event.name() + " " + held.getYear() + " (mẫu)",
                outside ? "Ngoài tỉnh" : place.fullName(),
                outside ? null : place.list(),
                outside ? null : place.code(),
                outside ? null : place.communeCode(),
                outside ? null : place.formerDistrictCode(),
                outside ? null : place.formerProvinceCode(),
                outside,
                range(held, held.plusDays(event.days())),
                event.topic(),
                "",
                event.sales(),
                event.contracts(),
                event.memoranda(),
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
        var producers = Spread.of(
                registry.world().owners().stream()
                        .filter(owner -> owner.validOn(held) > 0 && (held.getYear() > 2025 || isOldLaoCai(owner)))
                        .toList(),
                17 + index);
        for (Owner owner : producers.subList(0, Math.min(event.participants(), producers.size()))) {
            participants.row(id, registry.producer(owner), owner.validOn(held), share(event));
        }
    }

    private static @Nullable Long share(Happening event) {
        return event.sales() == null ? null : event.sales() / event.participants() / 1_000 * 1_000;
    }

    private static boolean isOldLaoCai(Owner owner) {
        return owner.home() == Owner.Home.OLD_LAO_CAI;
    }

    private Place placeIn(String district) {
        var place = placeOfDistrict.get(district);
        if (place == null) {
            throw new IllegalStateException("Nobody lives in district " + district);
        }
        return place;
    }

    private record Point(
            String district, String opened, @Nullable String closed) {}

    private record Happening(
            String kind,
            String name,
            String day,
            int days,
            boolean outside,
            int participants,
            @Nullable Long sales,
            @Nullable Integer contracts,
            @Nullable Integer memoranda,
            String topic) {}
}
