package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;
import static vn.moixa.demo.store.Copy.range;

import java.io.IOException;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.demo.world.Owner;
import vn.moixa.demo.world.Place;
import vn.moixa.shared.VietnameseText;

/**
 * Value chains, the sourcing areas they rest on and the contracts that tie them. In 2024 a green chain of 38 of the 127 owners of old
 * Lào Cai became active with all its papers (T8: about 30 %); eight more lack the contract or a stable area and stand in the gap.
 */
final class SampleChains {

    private static final List<String> GREEN = List.of(
            "Sản xuất theo VietGAP hoặc hữu cơ", "Tận dụng phụ phẩm, không xả thải", "Bao bì giấy hoặc tái sử dụng");
    private static final int COMPLETE_IN_2024 = 38;
    private static final int WITHOUT_CONTRACT = COMPLETE_IN_2024 + 5;
    private static final int UNSTABLE = WITHOUT_CONTRACT + 3;
    private static final int GREEN_BEFORE = UNSTABLE + 12;
    private static final int NOT_GREEN = GREEN_BEFORE + 20;

    private final SampleRegistry registry;
    private final Set<UUID> areas = new HashSet<>();
    private final Copy areaRows = Copy.into(
            "registry.sourcing_area",
            "id",
            "name",
            "folded",
            "crop",
            "area_hectares",
            "growing_area_code",
            "stable",
            "unit_list",
            "unit_code",
            "commune_code",
            "former_district_code",
            "former_province_code",
            "address_as_printed",
            "valid",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy contractRows = Copy.into(
            "registry.supply_contract",
            "id",
            "producer_id",
            "sourcing_area_id",
            "number",
            "counterparty",
            "share_of_output",
            "valid",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy chainRows = Copy.into(
            "registry.value_chain",
            "id",
            "producer_id",
            "sourcing_area_id",
            "name",
            "green",
            "green_reasons",
            "active",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private int count;

    SampleChains(SampleRegistry registry) {
        this.registry = registry;
    }

    void send(Connection connection) throws SQLException, IOException {
        var owners = Spread.of(registry.world().oldLaoCaiOwnersOn(LocalDate.of(2024, 12, 31)), 37);
        for (int i = 0; i < Math.min(NOT_GREEN, owners.size()); i++) {
            int year = i < UNSTABLE ? 2024 : 2021 + i % 3;
            var since = LocalDate.of(year, 1 + i % 11, 1 + i % 27);
            boolean contracted = i < COMPLETE_IN_2024 || i >= WITHOUT_CONTRACT;
            boolean stable = i < WITHOUT_CONTRACT || i >= UNSTABLE;
            add(owners.get(i), since, i < GREEN_BEFORE, stable, contracted);
        }
        var others = registry.world().owners().stream()
                .filter(owner -> owner.home() != Owner.Home.OLD_LAO_CAI)
                .toList();
        for (int i = 0; i < others.size(); i += 3) {
            var owner = others.get(i);
            var since = owner.founded().getYear() < 2022
                    ? LocalDate.of(2023 + i % 4, 2 + i % 9, 10)
                    : LocalDate.of(2025, 9, 1);
            add(owner, since, i % 2 == 0, true, i % 5 != 0);
        }
        areaRows.send(connection);
        contractRows.send(connection);
        chainRows.send(connection);
    }

    private void add(Owner owner, LocalDate since, boolean green, boolean stable, boolean contracted) {
        var area = area(owner, stable);
        var producer = registry.producer(owner);
        if (contracted) {
            contractRows.row(
                    id("contract " + count),
                    producer,
                    area,
                    "M%02d/HĐ".formatted(count + 1),
                    "Nhóm hộ vùng nguyên liệu %s, %s"
                            .formatted(
                                    owner.trade().material().toLowerCase(java.util.Locale.ROOT),
                                    owner.place().fullName()),
                    BigDecimal.valueOf(60 + count % 36L),
                    range(since.minusDays(20), count % 9 == 4 ? LocalDate.of(2026, 6, 30) : null),
                    true,
                    SampleRegistry.SOURCE,
                    registry.now(),
                    registry.now());
        }
        chainRows.row(
                id("chain " + count),
                producer,
                area,
                (green ? "Chuỗi OCOP xanh: " : "Chuỗi liên kết: ")
                        + owner.trade().craft() + " " + owner.brand(),
                green,
                green ? Copy.array(GREEN.subList(0, 2 + count % 2)) : "{}",
                range(since, null),
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
        count++;
    }

    /** One area per district and material, shared by those who buy there; an unstable one is its owner's alone. */
    private UUID area(Owner owner, boolean stable) {
        Place place = owner.place();
        @Nullable String district = place.formerDistrictCode();
        var key = stable ? district + owner.trade().material() : "unstable " + count;
        var area = id("area " + key);
        if (areas.add(area)) {
            var name = "Vùng nguyên liệu %s %s"
                    .formatted(owner.trade().material().toLowerCase(java.util.Locale.ROOT), place.shortName());
            areaRows.row(
                    area,
                    name,
                    VietnameseText.folded(name),
                    owner.trade().material(),
                    BigDecimal.valueOf(12 + areas.size() * 7L),
                    stable ? "M-%03d".formatted(areas.size()) : null,
                    stable,
                    place.list(),
                    place.code(),
                    place.communeCode(),
                    place.formerDistrictCode(),
                    place.formerProvinceCode(),
                    place.fullName(),
                    "[2018-01-01,)",
                    true,
                    SampleRegistry.SOURCE,
                    registry.now(),
                    registry.now());
        }
        return area;
    }
}
