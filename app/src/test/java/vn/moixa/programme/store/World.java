package vn.moixa.programme.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.programme.Registrar;
import vn.moixa.programme.Registrar.At;

/** A small invented province, in memory and in the database at once. Everything in it comes from the seed. */
final class World {

    record Span(@Nullable LocalDate from, @Nullable LocalDate to) {
        LocalDate start() {
            return Objects.requireNonNull(from);
        }

        boolean has(LocalDate day) {
            return (from == null || !day.isBefore(from)) && (to == null || day.isBefore(to));
        }

        boolean meets(Span other) {
            return (from == null || other.to == null || from.isBefore(other.to))
                    && (other.from == null || to == null || other.from.isBefore(to));
        }
    }

    record Typed(String type, Span span) {}

    record Producer(
            UUID id,
            At at,
            boolean sample,
            @Nullable LocalDate founded,
            List<Typed> types,
            @Nullable Boolean woman,
            @Nullable Boolean minority) {}

    record Product(UUID id, Producer owner, At at, boolean sample, List<String> flags) {}

    record Recognition(
            Product product,
            @Nullable Integer stars,
            String kind,
            boolean confirmed,
            @Nullable LocalDate on,
            @Nullable Span span,
            boolean sample) {}

    record Listing(
            Product product,
            String channel,
            Span claimed,
            @Nullable Span alive,
            boolean sample) {}

    record Presence(
            Producer producer,
            String channel,
            Span claimed,
            @Nullable Span alive) {}

    record Website(
            Producer producer,
            boolean own,
            Span claimed,
            @Nullable Span alive) {}

    record Storefront(
            Producer producer,
            @Nullable Product only,
            Span claimed,
            @Nullable Span alive) {}

    record Account(Producer producer, @Nullable LocalDate verified, Span span) {}

    record Point(
            At at, @Nullable LocalDate opened, @Nullable LocalDate closed, boolean confirmed, boolean sample) {}

    record Event(
            String kind,
            At at,
            @Nullable LocalDate held,
            boolean outside,
            String topic,
            @Nullable Long sales,
            boolean confirmed,
            List<Producer> guests) {}

    record Logo(Product product, String state, LocalDate on) {}

    record Village(
            UUID id, At at, String kind, Span span, boolean confirmed, boolean sample, Map<Product, Span> products) {}

    record Chain(
            Producer producer,
            boolean green,
            boolean stable,
            Span active,
            @Nullable Span contract) {}

    static final LocalDate FIRST = LocalDate.of(2019, 1, 1);
    static final int DAYS = 365 * 7;

    final List<Producer> producers = new ArrayList<>();
    final List<Product> products = new ArrayList<>();
    final List<Recognition> recognitions = new ArrayList<>();
    final List<Listing> listings = new ArrayList<>();
    final List<Presence> presences = new ArrayList<>();
    final List<Website> websites = new ArrayList<>();
    final List<Storefront> storefronts = new ArrayList<>();
    final List<Account> accounts = new ArrayList<>();
    final List<Point> points = new ArrayList<>();
    final List<Event> events = new ArrayList<>();
    final List<Logo> logos = new ArrayList<>();
    final List<Village> villages = new ArrayList<>();
    final List<Chain> chains = new ArrayList<>();

    private static final List<At> PLACES = List.of(
            new At("03006", "088", "10"),
            new At("02761", "083", "10"),
            new At("04252", "132", "15"),
            new At("04288", "133", "15"),
            At.NOWHERE);
    private static final List<String> TYPES = List.of("COOPERATIVE", "ENTERPRISE", "HOUSEHOLD", "COOPERATIVE_GROUP");
    private static final List<String> CHANNELS =
            List.of("SUPERMARKET", "ECOMMERCE_PLATFORM", "SOCIAL_NETWORK", "CONVENIENCE_STORE", "SPECIALITY_SHOP");

    private final Random random;
    private final Registrar registrar;

    World(long seed, Registrar registrar) {
        random = new Random(seed);
        this.registrar = registrar;
        // Some worlds have no record at all of something, so that "nothing recorded" is met too.
        for (int i = 0, n = 3 + random.nextInt(9); i < n; i++) {
            addProducer(i);
        }
        for (int i = 0, n = random.nextInt(5) == 0 ? 0 : 4 + random.nextInt(20); i < n; i++) {
            addProduct(i);
        }
        recognise();
        promote();
        for (int i = 0, n = random.nextInt(5); i < n; i++) {
            addVillage(i);
        }
    }

    LocalDate day() {
        return FIRST.plusDays(random.nextInt(DAYS));
    }

    <T> T any(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private void addProducer(int i) {
        var at = any(PLACES);
        boolean sample = chance(30);
        var founded = chance(40) ? day() : null;
        var id = registrar.producer("Chủ thể " + i, at, sample, founded);
        var types = new ArrayList<Typed>();
        if (chance(90)) {
            // A household that becomes a cooperative keeps its identity (R13).
            var change = chance(40) ? day() : null;
            types.add(new Typed(any(TYPES), new Span(null, change)));
            if (change != null && chance(80)) {
                types.add(new Typed(any(TYPES), new Span(change, null)));
            }
        }
        types.forEach(type ->
                registrar.type(id, type.type(), type.span().from(), type.span().to()));
        Boolean woman = chance(70) ? chance(50) : null;
        Boolean minority = chance(70) ? chance(50) : null;
        if (chance(80)) {
            registrar.representative(id, woman, minority);
            producers.add(new Producer(id, at, sample, founded, types, woman, minority));
        } else {
            producers.add(new Producer(id, at, sample, founded, types, null, null));
        }
    }

    private void addProduct(int i) {
        var owner = any(producers);
        var at = chance(80) ? owner.at() : any(PLACES);
        boolean sample = owner.sample() || chance(10);
        List<String> flags =
                chance(30) ? List.of("POTENTIAL_5") : chance(20) ? List.of("SPECIALITY", "TRADITIONAL") : List.of();
        var id = registrar.product("Sản phẩm " + i, owner.id(), at, sample, flags.toArray(String[]::new));
        products.add(new Product(id, owner, at, sample, flags));
    }

    private void recognise() {
        for (var product : products) {
            var from = day();
            int stars = 3 + random.nextInt(3);
            String kind = "FIRST";
            for (int i = 0, n = random.nextInt(4); i < n; i++) {
                boolean confirmed = chance(75);
                if (!confirmed && chance(40)) {
                    addReported(product, kind);
                    continue;
                }
                int length = chance(50) ? 36 : 1 + random.nextInt(40);
                var to = from.plusMonths(length).plusDays(1);
                registrar.star(
                        product.id(),
                        product.owner().id(),
                        product.at(),
                        stars,
                        kind,
                        confirmed ? "CONFIRMED" : "REPORTED",
                        from,
                        to,
                        "EXPIRY",
                        product.sample());
                recognitions.add(
                        new Recognition(product, stars, kind, confirmed, from, new Span(from, to), product.sample()));
                // Reported periods may overlap confirmed ones; confirmed ones of a product follow each other.
                from = confirmed ? to.plusDays(random.nextInt(200)) : from.plusDays(random.nextInt(300) + 1);
                kind = chance(50) ? "RE_RATING" : "UPGRADE";
                stars = 3 + random.nextInt(3);
            }
        }
    }

    private void addReported(Product product, String kind) {
        Integer stars = chance(70) ? 3 + random.nextInt(3) : null;
        Integer year = chance(70) ? 2019 + random.nextInt(7) : null;
        registrar.recognition(product.id(), stars, kind, "REPORTED", null, year, product.sample());
        recognitions.add(new Recognition(
                product, stars, kind, false, year == null ? null : LocalDate.of(year, 12, 31), null, product.sample()));
    }

    private Span span() {
        var from = day();
        return new Span(from, chance(50) ? null : from.plusDays(1 + random.nextInt(900)));
    }

    private void promote() {
        var channels = new HashMap<String, UUID>();
        CHANNELS.forEach(kind -> channels.put(kind, registrar.channel(kind)));
        boolean some = chance(85);
        for (var product : some ? products : List.<Product>of()) {
            for (int i = 0, n = random.nextInt(3); i < n; i++) {
                var claimed = span();
                var alive = chance(80) ? span() : null;
                var channel = any(CHANNELS);
                boolean sample = chance(20);
                registrar.listing(
                        product.id(),
                        Objects.requireNonNull(channels.get(channel)),
                        link(alive),
                        claimed.from(),
                        claimed.to(),
                        sample);
                listings.add(new Listing(product, channel, claimed, alive, sample));
            }
            if (chance(30)) {
                var on = day();
                var state = any(List.of("PLANNED", "ACCEPTED", "PAID", "REFUSED_BY_PRODUCER"));
                registrar.logo(product.id(), state, on);
                logos.add(new Logo(product, state, on));
            }
        }
        for (var producer : producers) {
            promote(producer, channels);
        }
        for (int i = 0, n = random.nextInt(6); i < n; i++) {
            var at = any(PLACES);
            var opened = chance(85) ? day() : null;
            var closed = opened != null && chance(40) ? opened.plusDays(random.nextInt(700)) : null;
            boolean confirmed = chance(80);
            boolean sample = chance(30);
            registrar.salesPoint("Điểm " + i, at, opened, closed, confirmed ? "CONFIRMED" : "REPORTED", sample);
            points.add(new Point(at, opened, closed, confirmed, sample));
        }
        for (int i = 0, n = random.nextInt(8); i < n; i++) {
            boolean outside = chance(30);
            var at = outside ? At.NOWHERE : any(PLACES);
            var held = chance(90) ? day() : null;
            var kind = any(List.of("FAIR", "CONFERENCE", "FORUM", "LIVESTREAM", "OCOP_DAY", "TRAINING"));
            Long sales = chance(60) ? (long) random.nextInt(1_000_000) : null;
            boolean confirmed = chance(80);
            var topic = any(List.of("", "Xúc tiến vùng chè", "bao bì"));
            var id = registrar.event(kind, at, held, outside, topic, sales, confirmed ? "CONFIRMED" : "REPORTED");
            var guests = producers.stream().filter(_ -> chance(40)).toList();
            guests.forEach(guest -> registrar.participant(id, guest.id()));
            events.add(new Event(kind, at, held, outside, topic, sales, confirmed, guests));
        }
    }

    private UUID link(@Nullable Span alive) {
        return registrar.link(alive == null ? null : alive.from(), alive == null ? null : alive.to(), alive != null);
    }

    private void promote(Producer producer, Map<String, UUID> channels) {
        if (chance(50)) {
            var claimed = span();
            boolean contract = chance(40);
            var alive = contract ? new Span(null, null) : chance(80) ? span() : null;
            var channel = any(CHANNELS);
            registrar.presence(
                    producer.id(),
                    Objects.requireNonNull(channels.get(channel)),
                    contract ? "HĐ 1" : null,
                    contract ? null : link(alive),
                    claimed.from(),
                    claimed.to());
            presences.add(new Presence(producer, channel, claimed, alive));
        }
        if (chance(40)) {
            var claimed = span();
            var alive = chance(80) ? span() : null;
            boolean own = chance(70);
            registrar.website(producer.id(), link(alive), own, claimed.from(), claimed.to());
            websites.add(new Website(producer, own, claimed, alive));
        }
        var own =
                products.stream().filter(product -> product.owner() == producer).toList();
        if (chance(50)) {
            var claimed = span();
            var alive = chance(80) ? span() : null;
            var only = !own.isEmpty() && chance(40) ? any(own) : null;
            registrar.storefront(
                    producer.id(), link(alive), only == null ? null : only.id(), claimed.from(), claimed.to());
            storefronts.add(new Storefront(producer, only, claimed, alive));
        }
        if (chance(50)) {
            var span = span();
            var verified = chance(80) ? day() : null;
            registrar.account(producer.id(), verified, span.from(), span.to());
            accounts.add(new Account(producer, verified, span));
        }
        if (chance(50)) {
            var active = span();
            boolean green = chance(75);
            boolean stable = chance(75);
            var contract = chance(75) ? span() : null;
            registrar.chain(
                    producer.id(),
                    green,
                    stable,
                    active.start(),
                    active.to(),
                    contract == null ? null : contract.from(),
                    contract == null ? null : contract.to());
            chains.add(new Chain(producer, green, stable, active, contract));
        }
    }

    private void addVillage(int i) {
        var at = any(PLACES);
        var span = new Span(FIRST.minusDays(random.nextInt(2000)).plusDays(random.nextInt(2500)), null);
        if (chance(20)) {
            span = new Span(span.start(), span.start().plusDays(1 + random.nextInt(2000)));
        }
        var kind = any(List.of(
                "CRAFT_VILLAGE", "TRADITIONAL_CRAFT_VILLAGE", "TRADITIONAL_CRAFT_VILLAGE", "TRADITIONAL_TRADE"));
        boolean confirmed = chance(80);
        boolean sample = chance(20);
        var id = registrar.village(
                "Làng " + i, at, kind, span.start(), span.to(), confirmed ? "CONFIRMED" : "REPORTED", sample);
        Map<Product, Span> linked = new HashMap<>();
        for (var product : products) {
            if (chance(25)) {
                var link = chance(50) ? new Span(null, null) : span();
                registrar.villageProduct(id, product.id(), link.from(), link.to());
                linked.put(product, link);
            }
        }
        villages.add(new Village(id, at, kind, span, confirmed, sample, linked));
    }
}
