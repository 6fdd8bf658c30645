package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;
import static vn.moixa.demo.store.Copy.range;
import static vn.moixa.demo.store.SampleChannels.later;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.demo.world.Owner;
import vn.moixa.shared.VietnameseText;

/** Digital stores, websites and payment accounts of sample producers. */
final class SampleShops {

    private static final LocalDate COUNT = LocalDate.of(2024, 12, 31);
    private static final LocalDate OUTAGE = LocalDate.of(2024, 6, 3);
    private static final List<String> BANKS = List.of("agribank", "vietcombank", "bidv", "vietinbank");

    private final SampleRegistry registry;
    private final SampleLinks links;
    private final Copy storefronts = Copy.into(
            "promotion.storefront",
            "id",
            "producer_id",
            "channel_id",
            "link_id",
            "valid",
            "shows_all_products",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy shown = Copy.into("promotion.storefront_product", "storefront_id", "product_id");
    private final Copy websites = Copy.into(
            "promotion.website",
            "id",
            "producer_id",
            "link_id",
            "own_domain",
            "valid",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private final Copy accounts = Copy.into(
            "promotion.payment_account",
            "id",
            "producer_id",
            "bank_key",
            "account_number",
            "holder",
            "verified_on",
            "valid",
            "sample",
            "source",
            "created_at",
            "updated_at");
    private int count;

    SampleShops(SampleRegistry registry, SampleLinks links) {
        this.registry = registry;
        this.links = links;
        var counted = registry.world().oldLaoCaiOwnersOn(COUNT);
        addStorefronts(Spread.of(counted, 29));
        addWebsites(Spread.of(counted, 53));
        addAccounts(Spread.of(counted, 61));
        var known = new HashSet<>(counted);
        addOthers(registry.world().owners().stream()
                .filter(owner -> !known.contains(owner))
                .toList());
    }

    void send(Connection connection) throws SQLException, IOException {
        for (Copy copy : new Copy[] {storefronts, shown, websites, accounts}) {
            copy.send(connection);
        }
    }

    private void addStorefronts(List<Owner> owners) {
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            var url = SampleChannels.shop(owner, "cho-non");
            var since = LocalDate.of(2022 + i % 3, 1 + i % 11, 3 + i % 25);
            if (i < 76) {
                storefront(owner, links.alive(url, since), since, i < 70);
            } else if (i < 84) {
                storefront(
                        owner,
                        links.deadSince(url, LocalDate.of(2022, 2, 1 + i % 20), OUTAGE),
                        LocalDate.of(2022, 2, 1),
                        true);
            } else if (i < 100) {
                var opened = LocalDate.of(2025, 1 + i % 12, 8);
                storefront(owner, links.alive(url, opened), opened, true);
            }
        }
    }

    /** Some stores show only the product they opened with. */
    private void storefront(Owner owner, UUID link, LocalDate since, boolean showsAll) {
        var storefront = id("storefront " + count++);
        storefronts.row(
                storefront,
                registry.producer(owner),
                SampleChannels.Channel.CHO_NON.id(),
                link,
                range(since, null),
                showsAll,
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
        if (!showsAll) {
            shown.row(storefront, registry.product(owner.lives().getFirst()));
        }
    }

    private void addWebsites(List<Owner> owners) {
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            var since = LocalDate.of(2020 + i % 5, 1 + i % 11, 2 + i % 26);
            if (i < 48) {
                website(owner, links.alive(domain(owner), since), true, since);
            } else if (i < 57) {
                website(
                        owner,
                        links.deadSince(domain(owner), LocalDate.of(2021, 3, 4), OUTAGE),
                        true,
                        LocalDate.of(2021, 3, 4));
            } else if (i < 63) {
                website(owner, links.alive(SampleChannels.shop(owner, "trang-chung"), since), false, since);
            } else if (i < 75) {
                var opened = LocalDate.of(2025, 1 + i % 12, 14);
                website(owner, links.alive(domain(owner), opened), true, opened);
            }
        }
    }

    private void website(Owner owner, UUID link, boolean ownDomain, LocalDate since) {
        websites.row(
                id("website " + count++),
                registry.producer(owner),
                link,
                ownDomain,
                range(since, null),
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
    }

    private void addAccounts(List<Owner> owners) {
        for (int i = 0; i < owners.size(); i++) {
            var since = LocalDate.of(2019 + i % 6, 1 + i % 11, 5);
            if (i < 92) {
                account(owners.get(i), since, since.plusDays(3));
            } else if (i < 107) {
                account(owners.get(i), since, null);
            } else if (i < 118) {
                account(owners.get(i), LocalDate.of(2025, 6, 2), LocalDate.of(2025, 6, 5));
            }
        }
    }

    /** Account numbers start with zeros no bank gives out. */
    private void account(Owner owner, LocalDate since, @Nullable LocalDate verified) {
        accounts.row(
                id("account " + count++),
                registry.producer(owner),
                BANKS.get(count % BANKS.size()),
                "00000%05d".formatted(count),
                VietnameseText.folded(owner.name()).toUpperCase(Locale.ROOT),
                verified,
                range(since, null),
                true,
                SampleRegistry.SOURCE,
                registry.now(),
                registry.now());
    }

    private void addOthers(List<Owner> owners) {
        for (int i = 0; i < owners.size(); i++) {
            var owner = owners.get(i);
            var since = later(owner.founded().plusMonths(8), LocalDate.of(2021 + i % 4, 1 + i % 12, 15));
            if (i % 10 < 6) {
                storefront(owner, links.alive(SampleChannels.shop(owner, "cho-non"), since), since, i % 10 < 5);
            }
            if (i % 10 < 4) {
                website(owner, links.alive(domain(owner), since), true, since);
            }
            if (i % 10 != 7) {
                account(owner, since, i % 10 == 8 ? null : since.plusDays(2));
            }
        }
    }

    private static String domain(Owner owner) {
        return "https://%s.example/".formatted(VietnameseText.slug(owner.brand()));
    }
}
