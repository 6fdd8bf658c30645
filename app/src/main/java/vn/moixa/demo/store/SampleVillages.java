package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;
import static vn.moixa.demo.store.Copy.range;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import vn.moixa.demo.world.Life;
import vn.moixa.demo.world.Owner.Home;
import vn.moixa.demo.world.Place;
import vn.moixa.shared.VietnameseText;

/**
 * The 47 craft villages and trades of old Lào Cai recognised by 6/2023: 10 craft villages, 20 traditional craft villages, 17 traditional
 * trades. In 2024 one of the 20 gained its first product, and five of the 17 (T9: 5 % of villages, about 30 % of trades).
 */
final class SampleVillages {

    private static final List<String> HAMLETS = List.of(
            "Nà Lộc",
            "Pắc Pha",
            "Sín Hồ",
            "Khuổi Lụ",
            "Nậm Khoang",
            "Tả Hồ",
            "Lao Pao",
            "Cốc Phung",
            "Bản Sái",
            "Phìn Sảng");

    /** Trades a village can live on; growing fruit or receiving guests is no craft. */
    private static final Set<String> CRAFTS =
            Set.of("tea", "noodle", "meat", "spice", "infusion", "spirit", "herb", "oil", "weave", "wood");

    private final SampleRegistry registry;
    private final Copy villages = Copy.into(
            "registry.craft_village",
            "id",
            "name",
            "folded",
            "kind",
            "craft",
            "unit_list",
            "unit_code",
            "commune_code",
            "former_district_code",
            "former_province_code",
            "address_as_printed",
            "recognised_on",
            "decision_number",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy links = Copy.into("registry.product_craft_village", "product_id", "craft_village_id", "valid");
    private final Deque<Life> earlier;
    private final Deque<Life> of2024;
    private final Deque<Life> unlinked;
    private int count;

    SampleVillages(SampleRegistry registry) {
        this.registry = registry;
        earlier = oldLaoCai(life -> life.firstDay().getYear() < 2024
                && life.validOn(LocalDate.of(2024, 12, 31)).isPresent());
        of2024 = oldLaoCai(life -> life.firstDay().getYear() == 2024);
        unlinked = oldLaoCai(life -> life.firstDay().getYear() < 2024);
    }

    void send(Connection connection) throws SQLException, IOException {
        add("CRAFT_VILLAGE", "Làng nghề", 10, 0, 4);
        add("TRADITIONAL_CRAFT_VILLAGE", "Làng nghề truyền thống", 20, 1, 6);
        add("TRADITIONAL_TRADE", "Nghề truyền thống", 17, 5, 3);
        villages.send(connection);
        links.send(connection);
    }

    private void add(String kind, String word, int total, int gainedIn2024, int servedBefore) {
        for (int i = 0; i < total; i++) {
            if (i < gainedIn2024) {
                link(add(kind, word, of2024.getFirst()), of2024.removeFirst());
            } else if (i < gainedIn2024 + servedBefore) {
                link(add(kind, word, earlier.getFirst()), earlier.removeFirst());
            } else {
                add(kind, word, unlinked.removeLast());
            }
        }
    }

    private int add(String kind, String word, Life neighbour) {
        Place place = neighbour.owner().place();
        var name = "%s %s %s".formatted(word, neighbour.owner().trade().craft(), HAMLETS.get(count % HAMLETS.size()));
        villages.row(
                id("village " + count),
                name,
                VietnameseText.folded(name),
                kind,
                neighbour.owner().trade().craft(),
                place.list(),
                place.code(),
                place.communeCode(),
                place.formerDistrictCode(),
                place.formerProvinceCode(),
                place.fullName() + ", " + place.formerDistrictName(),
                LocalDate.of(2012 + count % 11, 1 + count % 6, 5 + count % 20),
                "M%d/QĐ-UBND".formatted(300 + count),
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
        return count++;
    }

    private void link(int village, Life life) {
        links.row(registry.product(life), id("village " + village), range(life.firstDay(), null));
    }

    /** Spread over the list, so that the villages do not all lie in the communes of its beginning. */
    private Deque<Life> oldLaoCai(Predicate<Life> which) {
        var all = registry.world().lives().stream()
                .filter(life -> life.owner().home() == Home.OLD_LAO_CAI
                        && CRAFTS.contains(life.owner().trade().key())
                        && which.test(life))
                .toList();
        var spread = new ArrayList<Life>();
        int step = Math.max(1, all.size() / 25);
        for (int offset = 0; offset < step; offset++) {
            for (int i = offset; i < all.size(); i += step) {
                spread.add(all.get(i));
            }
        }
        return new ArrayDeque<>(spread);
    }
}
