package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;
import static vn.moixa.demo.store.Copy.range;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.demo.world.Life;
import vn.moixa.demo.world.Owner;
import vn.moixa.shared.VietnameseText;

/**
 * Where sample producers sell. At the end of 2024, of the 127 owners of old Lào Cai 71 stand in a modern channel (T10), 48 have a website
 * of their own that answers (T16) and 92 a verified account (T13); of the 269 products 201 are listed on a platform (T11).
 */
final class SampleChannels {

    private static final LocalDate COUNT = LocalDate.of(2024, 12, 31);
    private static final LocalDate OUTAGE = LocalDate.of(2024, 8, 12);

    private final SampleRegistry registry;
    private final SampleLinks links = new SampleLinks();
    private final Copy channels = Copy.into(
            "promotion.sales_channel",
            "id",
            "kind",
            "name",
            "operator",
            "url",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy presences = Copy.into(
            "promotion.channel_presence",
            "id",
            "channel_id",
            "producer_id",
            "contract_number",
            "link_id",
            "valid",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy listings = Copy.into(
            "promotion.listing",
            "id",
            "channel_id",
            "product_id",
            "link_id",
            "valid",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private int count;

    SampleChannels(SampleRegistry registry) {
        this.registry = registry;
    }

    void send(Connection connection) throws SQLException, IOException {
        for (Channel channel : Channel.values()) {
            channels.row(
                    channel.id(),
                    channel.kind,
                    channel.label,
                    "Đơn vị vận hành mẫu",
                    channel.url,
                    true,
                    SampleRegistry.SOURCE,
                    registry.now(),
                    registry.now());
        }
        addPresences();
        addListings();
        var shops = new SampleShops(registry, links);
        channels.send(connection);
        links.send(connection);
        presences.send(connection);
        listings.send(connection);
        shops.send(connection);
    }

    private void addPresences() {
        var owners = Spread.of(registry.world().oldLaoCaiOwnersOn(COUNT), 41);
        for (int i = 0; i < owners.size(); i++) {
            var since = LocalDate.of(2021 + i % 4, 1 + i % 10, 1 + i % 28);
            if (i < 71) {
                modern(owners.get(i), since, i);
            } else if (i < 81) {
                presence(
                        Channel.BAN_MAY,
                        owners.get(i),
                        null,
                        links.deadSince(shop(owners.get(i), "ban-may"), since.minusYears(1), OUTAGE),
                        since.minusYears(1));
            } else if (i < 103) {
                modern(owners.get(i), LocalDate.of(2025 + i % 2, 1 + i % 9, 10), i);
            } else {
                presence(Channel.MARKET, owners.get(i), "M%d/CH".formatted(i), null, since);
            }
        }
        var counted = new HashSet<>(owners);
        var others = registry.world().owners().stream()
                .filter(owner -> !counted.contains(owner))
                .toList();
        for (int i = 0; i < others.size(); i++) {
            if (i % 8 < 5) {
                modern(
                        others.get(i),
                        later(others.get(i).founded().plusYears(1), LocalDate.of(2022 + i % 4, 3, 15)),
                        i);
            }
        }
    }

    private void modern(Owner owner, LocalDate since, int index) {
        switch (index % 5) {
            case 0 -> presence(Channel.SUPERMARKET, owner, "M%d/ST".formatted(count + 1), null, since);
            case 2 -> presence(Channel.CORNER_SHOP, owner, "M%d/CHTL".formatted(count + 1), null, since);
            default -> presence(Channel.BAN_MAY, owner, null, links.alive(shop(owner, "ban-may"), since), since);
        }
    }

    private void presence(
            Channel channel, Owner owner, @Nullable String contract, @Nullable UUID link, LocalDate since) {
        presences.row(
                id("presence " + count++),
                channel.id(),
                registry.producer(owner),
                contract,
                link,
                range(since, null),
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
    }

    private void addListings() {
        var products = Spread.of(registry.world().oldLaoCaiOn(COUNT), 101);
        Set<Life> counted = new HashSet<>(products);
        for (int i = 0; i < products.size(); i++) {
            // 47 products were helped onto platforms in 2024.
            var since = LocalDate.of(i < 47 ? 2024 : 2021 + i % 3, 1 + i % 11, 1 + i % 28);
            var url = Channel.CHO_NON.url + "san-pham/" + registry.product(products.get(i));
            if (i < 180) {
                listing(products.get(i), links.alive(url, since), since);
            } else if (i < 201) {
                listing(products.get(i), links.backAgain(url, since, OUTAGE.minusMonths(6), OUTAGE), since);
            } else if (i < 219) {
                listing(products.get(i), links.deadSince(url, since, OUTAGE), since);
            } else if (i < 245) {
                var helped = LocalDate.of(2025 + i % 2, 1 + i % 9, 20);
                listing(products.get(i), links.alive(url, helped), helped);
            }
        }
        List<Life> others = registry.world().lives().stream()
                .filter(life -> !counted.contains(life))
                .toList();
        for (int i = 0; i < others.size(); i++) {
            var since =
                    later(others.get(i).firstDay(), LocalDate.of(2022, 1, 5)).plusDays(i % 200);
            var url = Channel.CHO_NON.url + "san-pham/" + registry.product(others.get(i));
            if (i % 10 < 6) {
                listing(others.get(i), links.alive(url, since), since);
            } else if (i % 10 == 6) {
                listing(others.get(i), links.deadSince(url, since, since.plusDays(190)), since);
            }
        }
    }

    private void listing(Life life, UUID link, LocalDate since) {
        listings.row(
                id("listing " + registry.product(life)),
                Channel.CHO_NON.id(),
                registry.product(life),
                link,
                range(since, null),
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
    }

    static String shop(Owner owner, String host) {
        return "https://%s.example/gian-hang/%s".formatted(host, VietnameseText.slug(owner.brand()));
    }

    static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    enum Channel {
        SUPERMARKET("SUPERMARKET", "Siêu thị Đồng Xanh (mẫu)", null),
        CORNER_SHOP("CONVENIENCE_STORE", "Cửa hàng tiện lợi Góc Bản (mẫu)", null),
        BAN_MAY("ECOMMERCE_PLATFORM", "Sàn Bản Mây (mẫu)", "https://ban-may.example/"),
        CHO_NON("ECOMMERCE_PLATFORM", "Sàn Chợ Non (mẫu)", "https://cho-non.example/"),
        MARKET("TRADITIONAL_MARKET", "Chợ phiên vùng cao (mẫu)", null);

        final String kind;
        final String label;
        final @Nullable String url;

        Channel(String kind, String label, @Nullable String url) {
            this.kind = kind;
            this.label = label;
            this.url = url;
        }

        UUID id() {
            return Copy.id("channel " + name());
        }
    }
}
