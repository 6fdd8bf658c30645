package vn.moixa.promotion.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import vn.moixa.audit.Invariant;
import vn.moixa.programme.Registrar;
import vn.moixa.programme.Registrar.At;
import vn.moixa.test.MoixaTest;

/** The days on which a place of sale counts follow its link in the transaction of every change. */
@MoixaTest
class LiveDaysTest {

    @Autowired
    DSLContext database;

    @Autowired
    PromotionInvariants invariants;

    private Registrar registrar;
    private UUID link;

    @BeforeEach
    void sell() {
        registrar = new Registrar(database);
        var owner = registrar.producer("HTX Ví Dụ", At.SA_PA, false, null);
        var product = registrar.product("Chè ví dụ", owner, At.SA_PA, false);
        var channel = registrar.channel("ECOMMERCE_PLATFORM");
        link = registrar.link(LocalDate.of(2024, 1, 1), null, true);
        registrar.listing(product, channel, link, LocalDate.of(2024, 3, 1), LocalDate.of(2025, 3, 1), false);
        registrar.presence(owner, channel, null, link, LocalDate.of(2023, 1, 1), null);
        registrar.presence(owner, registrar.channel("SUPERMARKET"), "01/HĐ", null, LocalDate.of(2023, 5, 1), null);
        registrar.website(owner, link, true, LocalDate.of(2024, 1, 1), null);
    }

    @Test
    void aLinkCountsWhileClaimedAndAnswering() {
        assertThat(live("listing")).containsExactly("{[2024-03-01,2025-03-01)}");
        assertThat(live("channel_presence")).containsExactlyInAnyOrder("{[2024-01-01,)}", "{[2023-05-01,)}");
        assertThat(live("website")).containsExactly("{[2024-01-01,)}");
    }

    @Test
    void aLinkThatDiesAndComesBackLeavesAGap() {
        database.execute(
                "update promotion.link_state set period = daterange(lower(period), '2024-06-01') where link_id = ?",
                link);
        database.execute(
                "insert into promotion.link_state values (?, false, daterange('2024-06-01', '2024-08-01'))", link);
        assertThat(live("listing")).containsExactly("{[2024-03-01,2024-06-01)}");
        database.execute("insert into promotion.link_state values (?, true, daterange('2024-08-01', null))", link);
        assertThat(live("listing")).containsExactly("{[2024-03-01,2024-06-01),[2024-08-01,2025-03-01)}");
        assertThat(database.fetchSingle("select unbroken from promotion.listing")
                        .get(0, Boolean.class))
                .isFalse();
        database.execute("delete from promotion.link_state where link_id = ?", link);
        assertThat(live("listing")).containsExactly("{}");
        assertThat(live("channel_presence")).containsExactlyInAnyOrder("{}", "{[2023-05-01,)}");
        assertThat(offenders()).isEmpty();
    }

    @Test
    void aClaimThatEndsEndsItsDays() {
        database.execute("update promotion.listing set valid = daterange('2024-03-01', '2024-04-01')");
        assertThat(live("listing")).containsExactly("{[2024-03-01,2024-04-01)}");
        assertThat(offenders()).isEmpty();
    }

    @Test
    void theInvariantSeesDaysThatDoNotFollowTheLink() {
        assertThat(offenders()).isEmpty();
        database.execute("update promotion.website set live = '{[2020-01-01,)}'");
        assertThat(offenders()).hasSize(1).first().asString().startsWith("website ");
    }

    private List<String> live(String table) {
        return database.fetch("select live::text from promotion." + table).map(row -> row.get(0, String.class));
    }

    private List<String> offenders() {
        var invariant = invariants.invariants().stream()
                .filter(one -> one.name().equals("promotion-live-days-follow-links"))
                .findFirst()
                .orElseThrow();
        return invariant.finder() instanceof Invariant.Finder.Query(var sql)
                ? database.fetch(sql).map(row -> row.get(0, String.class))
                : List.of("no query");
    }
}
