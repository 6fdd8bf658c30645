package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;
import static vn.moixa.demo.store.Copy.range;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.demo.world.Life;
import vn.moixa.demo.world.Owner;
import vn.moixa.demo.world.Place;
import vn.moixa.demo.world.SampleWorld;
import vn.moixa.shared.VietnameseText;

/** Producers with their types and leaders, and products with their codes. Knows the ids of both, which the other tables refer to. */
final class SampleRegistry {

    static final String SOURCE = "Dữ liệu mẫu";

    private static final LocalDate TWO_LEVELS = LocalDate.of(2025, 7, 1);
    private static final int DAYS_FROM_REGISTRATION_TO_STAR = 150;

    private final SampleWorld world;
    private final Instant now;
    private final Map<Owner, UUID> producers = new IdentityHashMap<>();
    private final Map<Life, UUID> products = new IdentityHashMap<>();
    private final Map<Counter, Integer> runningNumbers = new HashMap<>();

    SampleRegistry(SampleWorld world, Instant now) {
        this.world = world;
        this.now = now;
        for (int i = 0; i < world.owners().size(); i++) {
            producers.put(world.owners().get(i), id("producer " + i));
        }
        for (int i = 0; i < world.lives().size(); i++) {
            products.put(world.lives().get(i), id("product " + i));
        }
    }

    SampleWorld world() {
        return world;
    }

    Instant now() {
        return now;
    }

    UUID producer(Owner owner) {
        return Objects.requireNonNull(producers.get(owner), owner::name);
    }

    UUID product(Life life) {
        return Objects.requireNonNull(products.get(life), life.wares()::name);
    }

    void send(Connection connection) throws SQLException, IOException {
        producers().send(connection);
        types().send(connection);
        leaders().send(connection);
        products().send(connection);
        codes().send(connection);
        counters().send(connection);
    }

    private Copy producers() {
        var copy = Copy.into(
                "registry.producer",
                "id",
                "name",
                "folded",
                "slug",
                "unit_list",
                "unit_code",
                "commune_code",
                "former_district_code",
                "former_province_code",
                "address_as_printed",
                "founded_on",
                "ceased_on",
                "size_class",
                "story",
                "sample",
                "source",
                "created_at",
                "updated_at");
        for (Owner owner : world.owners()) {
            Place place = owner.place();
            copy.row(
                    producer(owner),
                    owner.name(),
                    VietnameseText.folded(owner.name()),
                    VietnameseText.slug(owner.name()),
                    place.list(),
                    place.code(),
                    place.communeCode(),
                    place.formerDistrictCode(),
                    place.formerProvinceCode(),
                    address(place),
                    owner.founded(),
                    owner.ceasedOn(),
                    "MICRO",
                    "Nghề " + owner.trade().craft() + ". Chủ thể mẫu do phần mềm đặt ra.",
                    true,
                    SOURCE,
                    now,
                    now);
        }
        return copy;
    }

    private Copy types() {
        var copy = Copy.into("registry.producer_type", "producer_id", "type", "valid", "source");
        for (Owner owner : world.owners()) {
            for (int i = 0; i < owner.types().size(); i++) {
                var type = owner.types().get(i);
                @Nullable
                LocalDate until =
                        i + 1 < owner.types().size() ? owner.types().get(i + 1).since() : owner.ceasedOn();
                copy.row(producer(owner), type.type(), range(type.since(), until), SOURCE);
            }
        }
        return copy;
    }

    private Copy leaders() {
        var copy = Copy.into("registry.representative", "producer_id", "name", "woman", "ethnic_minority");
        for (Owner owner : world.owners()) {
            copy.row(producer(owner), owner.leader(), owner.woman(), owner.ethnicMinority());
        }
        return copy;
    }

    private Copy products() {
        var copy = Copy.into(
                "registry.product",
                "id",
                "producer_id",
                "name",
                "folded",
                "slug",
                "set_number",
                "industry",
                "state",
                "flags",
                "flag_reason",
                "summary",
                "unit_list",
                "unit_code",
                "commune_code",
                "former_district_code",
                "former_province_code",
                "address_as_printed",
                "registered_on",
                "sample",
                "source",
                "created_at",
                "updated_at");
        for (int i = 0; i < world.lives().size(); i++) {
            Life life = world.lives().get(i);
            Place place = life.owner().place();
            var flags = flags(i);
            copy.row(
                    product(life),
                    producer(life.owner()),
                    life.wares().name(),
                    VietnameseText.folded(life.wares().name()),
                    VietnameseText.slug(life.wares().name()),
                    life.wares().set(),
                    life.wares().industry(),
                    isStopped(life) ? "STOPPED" : "REGISTERED",
                    Copy.array(flags),
                    flags.isEmpty() ? "" : "Gắn với điều kiện sản xuất và tập quán của địa phương.",
                    life.wares().summary(),
                    place.list(),
                    place.code(),
                    place.communeCode(),
                    place.formerDistrictCode(),
                    place.formerProvinceCode(),
                    address(place),
                    registeredOn(life),
                    true,
                    SOURCE,
                    now,
                    now);
        }
        return copy;
    }

    /** Five parts with the district until June 2025, four parts since (R85, R86); one running number per commune and year (R88). */
    private Copy codes() {
        var copy = Copy.into(
                "registry.product_code",
                "code",
                "product_id",
                "list",
                "commune_code",
                "running_number",
                "year",
                "given_on");
        for (Life life : world.lives()) {
            Place place = life.owner().place();
            boolean old = life.firstDay().isBefore(TWO_LEVELS);
            var list = old ? "pre2025" : "2025";
            var commune = old ? place.code() : place.communeCode();
            int year = life.firstDay().getYear();
            int number = runningNumbers.merge(new Counter(list, commune, year), 1, Integer::sum);
            var code = old
                    ? "%s-%s-%s-%d-%d"
                            .formatted(place.formerProvinceCode(), place.formerDistrictCode(), commune, number, year)
                    : "15-%s-%d-%d".formatted(commune, number, year);
            copy.row(code, product(life), list, commune, number, year, registeredOn(life));
        }
        return copy;
    }

    /** So that the next product registered in a commune gets a number of its own. */
    private Copy counters() {
        var copy = Copy.into("registry.product_code_counter", "list", "commune_code", "year", "last_number");
        runningNumbers.forEach((key, last) -> copy.row(key.list(), key.commune(), key.year(), last));
        return copy;
    }

    private static List<String> flags(int index) {
        if (index % 40 == 7) {
            return List.of("SPECIALITY", "POTENTIAL_5");
        }
        return switch (index % 5) {
            case 0 -> List.of("SPECIALITY");
            case 3 -> List.of("TRADITIONAL");
            default -> List.of();
        };
    }

    private static boolean isStopped(Life life) {
        var ending = life.awards().getLast().ending();
        return ending != null && ending.ground() == vn.moixa.demo.world.Award.Ending.Ground.PRODUCTION_STOPPED;
    }

    private static LocalDate registeredOn(Life life) {
        return life.firstDay().minusDays(DAYS_FROM_REGISTRATION_TO_STAR);
    }

    private static String address(Place place) {
        return place.formerDistrictName().isEmpty()
                ? place.fullName() + ", tỉnh Lào Cai"
                : place.fullName() + ", " + place.formerDistrictName();
    }

    private record Counter(String list, String commune, int year) {}
}
