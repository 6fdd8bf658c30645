package vn.moixa.portal.search;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.area.Areas;
import vn.moixa.audit.Invariant;
import vn.moixa.portal.search.domain.QueryReader;
import vn.moixa.portal.search.store.ProductIndex;
import vn.moixa.shared.Synonyms;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;

@MoixaTest
class ProductSearchTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final int TOP = 10;

    @Autowired
    ProductSearch search;

    @Autowired
    RefreshIndex refresh;

    @Autowired
    IndexInvariants invariants;

    @Autowired
    ProductIndex index;

    @Autowired
    KeptCounts kept;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Areas areas;

    @Autowired
    TestTime time;

    private Catalogue catalogue;

    @BeforeEach
    void thePublishedCatalogue() throws IOException {
        catalogue = new Catalogue(jdbc, areas).enterPublished(TODAY.plusYears(1));
    }

    static List<NamedCsvRecord> queries() throws IOException {
        return Catalogue.rows("queries.csv");
    }

    @ParameterizedTest
    @MethodSource("queries")
    void everyExpectedProductIsAmongTheFirst(NamedCsvRecord row) {
        var query = row.getField("kind").equals("nfd_input")
                ? Normalizer.normalize(row.getField("query"), Normalizer.Form.NFD)
                : row.getField("query");
        var expected = ids(row.getField("expected_ids_any_order"));
        var result = find(query);
        var top = result.products().subList(0, Math.min(result.products().size(), Math.max(TOP, 2 * expected.size())));
        assertThat(top).as(query + " found " + names(result)).containsAll(expected);
        for (UUID lower : ids(row.getField("must_not_rank_above"))) {
            if (result.products().contains(lower)) {
                expected.forEach(better -> assertThat(result.products().indexOf(better))
                        .isLessThan(result.products().indexOf(lower)));
            }
        }
    }

    @Test
    void whatIsNotInTheCatalogueShowsNearOnesAndSaysSo() {
        var result = find("rượu ngô bản phố");
        assertThat(result.near()).isTrue();
        assertThat(names(result).getFirst()).startsWith("Rượu");
        assertThat(names(find("atlantis mật ong báo đáp")).getFirst()).isEqualTo("Mật ong Báo Đáp");
        assertThat(find("mật ong 5 sao").near()).isTrue();
        assertThat(find("atlantis").products()).isEmpty();
    }

    @Test
    void C43_exactDiacriticsNeverLoseToAFoldedMatch() {
        catalogue.product("Quà quê Bắc Hà", null, null, "085", "10");
        var cinnamon = names(find("quế"));
        assertThat(cinnamon).hasSize(11).last().isEqualTo("Quà quê Bắc Hà");
        assertThat(cinnamon.subList(0, 10)).allSatisfy(name -> assertThat(name).containsIgnoringCase("quế"));
        assertThat(names(find("quê")).getFirst()).isEqualTo("Quà quê Bắc Hà");
        assertThat(names(find("minh quân")).getFirst()).isEqualTo("Thanh long ruột đỏ Minh Quân");
        assertThat(names(find("minh quán")).getFirst()).isEqualTo("Mật ong Minh Quán");
    }

    @Test
    void C48_shortWordsMatchWholeSyllables() {
        catalogue.product("Bánh quếch", null, null, null, null);
        assertThat(names(find("quế"))).doesNotContain("Bánh quếch");
    }

    @ParameterizedTest
    @CsvSource({"lí tinh khiết,Nước lý tinh khiết", "nuoc li,Nước lý tinh khiết"})
    void C42_iAndYAreOneSound(String query, String name) {
        catalogue.product("Nước lý tinh khiết", null, null, null, null);
        assertThat(names(find(query)).getFirst()).isEqualTo(name);
    }

    @Test
    void C44_aQueryTypedWithoutInputMethodIsReadAndSaysHow() {
        var result = find("tuwowng owst muwowngf khuwowng");
        assertThat(result.understoodAs()).isEqualTo("tương ớt mường khương");
        assertThat(find("mie6n1 d9ao").products()).contains(catalogue.id("P0061"));
    }

    @ParameterizedTest
    @CsvSource({
        "mật ongg minh quán,Mật ong Minh Quán",
        "bươir múc,Bưởi Múc",
        "hong khong hatt,Hồng không hạt Bảo Hà",
        "thach xanh,Thanh long ruột đỏ Minh Quân"
    })
    void C45_slipsOfTheKeyboardAreForgiven(String query, String name) {
        assertThat(names(find(query))).isNotEmpty();
        if (!query.startsWith("thach")) {
            assertThat(names(find(query))).contains(name);
        }
    }

    @Test
    void C47_placesOfTodayAndFormerDistrictsAreFound() {
        assertThat(find("miến đao bát xát").products()).contains(catalogue.id("P0061"));
        assertThat(find("miến đao âu lâu").products()).contains(catalogue.id("P0161"));
        assertThat(find("yen bai gao").products()).contains(catalogue.id("P0164"));
    }

    @Test
    void facetsNarrowAndCountWithTheirOwnFilterLeftAside() {
        var all = search.find(ProductQuery.on(TODAY));
        assertThat(all.total()).isEqualTo(145);
        var fourStars = search.find(ProductQuery.on(TODAY).with(Facet.STARS, "4"));
        assertThat(fourStars.total()).isEqualTo(all.count(Facet.STARS, "4"));
        assertThat(fourStars.facets().get(Facet.STARS)).isEqualTo(all.facets().get(Facet.STARS));
        assertThat(fourStars.facets().get(Facet.STATE)).containsOnlyKeys("VALID");
        var tea = find("chè");
        var fourStarTea = search.find(ProductQuery.on(TODAY).text("chè").with(Facet.STARS, Set.of("4")));
        assertThat(fourStarTea.total())
                .isEqualTo(tea.count(Facet.STARS, "4"))
                .isPositive()
                .isLessThan(tea.total());
    }

    @Test
    void R99_aStarThatEndedIsNoLongerFoundAsAStar() {
        var product = vineTea();
        catalogue.star(product, 3, TODAY.minusMonths(36), TODAY, "EXPIRY");
        assertThat(find("chè dây y tý").count(Facet.STATE, "EXPIRED")).isEqualTo(1);
        assertThat(find("chè dây y tý").facets().get(Facet.STARS)).isEmpty();
        catalogue.star(product, 4, TODAY.minusMonths(30), TODAY.plusMonths(5), "EXPIRY");
        assertThat(find("chè dây y tý").count(Facet.STATE, "EXPIRING")).isEqualTo(1);
        assertThat(find("chè dây y tý").count(Facet.STARS, "4")).isEqualTo(1);
    }

    @Test
    void R98_statesFollowTheDayWithoutAnyEvent() {
        var lastDay = TODAY.plusMonths(7);
        catalogue.star(vineTea(), 3, TODAY.minusMonths(29), lastDay.plusDays(1), "EXPIRY");
        assertThat(stateOfVineTea(TODAY)).isEqualTo("VALID");
        time.moveTo(lastDay.minusDays(181));
        assertThat(stateOfVineTea(lastDay.minusDays(181))).isEqualTo("VALID");
        time.moveTo(lastDay.minusDays(180));
        assertThat(stateOfVineTea(lastDay.minusDays(180))).isEqualTo("EXPIRING");
        time.moveTo(lastDay);
        assertThat(stateOfVineTea(lastDay)).isEqualTo("EXPIRING");
        time.moveTo(lastDay.plusDays(1));
        assertThat(stateOfVineTea(lastDay.plusDays(1))).isEqualTo("EXPIRED");
    }

    @Test
    void anotherDayIsAnsweredAsItWasThen() {
        var product = vineTea();
        catalogue.star(product, 3, LocalDate.of(2020, 1, 1), LocalDate.of(2023, 1, 1), "WITHDRAWN");
        catalogue.star(product, 4, LocalDate.of(2025, 1, 1), LocalDate.of(2028, 1, 1), "EXPIRY");
        assertThat(stateOfVineTea(LocalDate.of(2021, 5, 1))).isEqualTo("VALID");
        assertThat(stateOfVineTea(LocalDate.of(2022, 7, 4))).isEqualTo("EXPIRING");
        assertThat(stateOfVineTea(LocalDate.of(2022, 7, 3))).isEqualTo("VALID");
        assertThat(stateOfVineTea(LocalDate.of(2024, 5, 1))).isEqualTo("WITHDRAWN");
        assertThat(stateOfVineTea(LocalDate.of(2019, 5, 1))).isEqualTo("NONE");
        var then = search.find(ProductQuery.on(LocalDate.of(2021, 5, 1)).with(Facet.STARS, "3"));
        assertThat(then.products()).containsExactly(product);
        assertThat(then.total()).isEqualTo(1);
    }

    @Test
    void R113_whatIsOnlyReportedCarriesNoStar() {
        catalogue.reported(vineTea(), 4);
        refresh.all();
        var result = find("chè dây y tý 4 sao");
        assertThat(result.count(Facet.STATE, "REPORTED")).isEqualTo(1);
        assertThat(result.facets().get(Facet.STARS)).isEmpty();
    }

    @Test
    void changesOfAProductAndItsMakerAreSeenOnceAnnounced() {
        find("kale");
        var product = catalogue.id("P0016");
        jdbc.sql("update registry.product set name = 'Khẩu nhục đóng hộp' where id = ?")
                .param(product)
                .update();
        refresh.of(List.of(product));
        assertThat(names(find("khẩu nhục đóng hộp")).getFirst())
                .isEqualTo("khẩu nhục đóng hộp".replace("khẩu", "Khẩu"));
        jdbc.sql("update registry.producer set name = 'HTX Ánh Dương' where name = 'HTX Sơn Hòa'")
                .update();
        refresh.ofProducers(List.of(catalogue.maker("HTX Sơn Hòa", "COOPERATIVE")));
        assertThat(find("ánh dương").total()).isEqualTo(3);
        jdbc.sql("update registry.product set state = 'POTENTIAL' where id = ?")
                .param(product)
                .update();
        refresh.of(List.of(product));
        assertThat(find("ánh dương").total()).isEqualTo(2);
    }

    @Test
    void theIndexIsCheckedAgainstTheRecords() {
        assertThat(offenders()).isEmpty();
        jdbc.sql("update portal.product_index set stars = null, state = 'NONE' where product_id = ?")
                .param(catalogue.id("P0001"))
                .update();
        jdbc.sql("delete from portal.product_index where product_id = ?")
                .param(catalogue.id("P0002"))
                .update();
        assertThat(offenders())
                .containsExactlyInAnyOrder(
                        catalogue.id("P0001").toString(), catalogue.id("P0002").toString());
    }

    @Test
    void newProductsAreFoundAtOnce() {
        assertThat(find("sâm cau").near()).isTrue();
        catalogue.product("Rượu sâm cau Tả Phìn", null, "03013", null, null);
        assertThat(find("sâm cau").total()).isEqualTo(1);
        assertThat(find("sâm cau").near()).isFalse();
    }

    @Test
    void aRebuildIntoANewTableAnswersTheSame() {
        var before = find("chè shan tuyết").products();
        refresh.swap(TODAY);
        assertThat(find("chè shan tuyết").products()).isEqualTo(before);
        refresh.swap(TODAY);
        assertThat(jdbc.sql(
                                "select count(*) from pg_indexes where schemaname = 'portal' and tablename = 'product_index'"
                                        + " and indexname not like '%next%'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(10);
    }

    @Test
    void severalAnnouncementsOfOneImportMakeTheIndexAnewOnce() throws InterruptedException {
        enterMany();
        long before = refresh.timesBegun();
        inThreeThreads(refresh::allAnnounced);
        assertThat(refresh.timesBegun()).isEqualTo(before + 1);
        assertThat(find("trà số 2001").total()).isGreaterThan(0);
        refresh.allAnnounced();
        assertThat(refresh.timesBegun()).isEqualTo(before + 2);
    }

    @Test
    void searchesThatComeWhileTheIndexIsMadeAnewWaitForIt() throws InterruptedException {
        enterMany();
        long before = refresh.timesBegun();
        inThreeThreads(() -> assertThat(find("trà số 2001").total()).isGreaterThan(0));
        assertThat(refresh.timesBegun()).isEqualTo(before + 1);
    }

    private void enterMany() {
        jdbc.sql(
                        "insert into registry.product (id, name, folded, slug, registered_on, sample, source, created_at, updated_at)"
                                + " select gen_random_uuid(), 'Trà số ' || n, 'tra so ' || n, 'tra-so-' || n, '2024-01-01', true, 'thử', now(), now()"
                                + " from generate_series(1, 2001) n")
                .update();
    }

    private static void inThreeThreads(Runnable work) throws InterruptedException {
        var threads = Stream.generate(() -> Thread.ofVirtual().unstarted(work))
                .limit(3)
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"chè", "chè shan tuyết", "mật ong", "lào cai", "miến đao"})
    void aCatalogueTooLargeToRankEveryHitIsNarrowedTheSame(String text) {
        var reader = new QueryReader(Synonyms.ofTheTrade());
        for (String type : List.of("COOPERATIVE", "ENTERPRISE", "FARM")) {
            var query = ProductQuery.on(TODAY).text(text).with(Facet.PRODUCER_TYPE, type);
            var expected = search.find(query);
            var version = refresh.ensureCurrent();
            var large =
                    new TextSearch(index, reader, query, null, kept.words(version), 1_000_000).run(reader.read(text));
            assertThat(large.products()).containsExactlyElementsOf(expected.products());
            assertThat(large.total()).isEqualTo(expected.total());
            assertThat(large.near()).isEqualTo(expected.near());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "chè", "sa pa", "rượu ngô bản phố"})
    void pagesFollowEachOtherWithoutGapOrRepetition(String text) {
        var whole = search.find(ProductQuery.on(TODAY).text(text).page(200, null));
        var collected = new ArrayList<UUID>();
        String cursor = null;
        do {
            var page = search.find(ProductQuery.on(TODAY).text(text).page(7, cursor));
            collected.addAll(page.products());
            cursor = page.next();
        } while (cursor != null);
        assertThat(collected).isEqualTo(whole.products());
        assertThat(new HashSet<>(collected)).hasSize((int) whole.total());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table portal.product_index; --",
                "%",
                "\\",
                "{\"}",
                "\u0000",
                "🐉",
                "((((",
                "a b c d e f g h i j k l m n o p",
                "★★★"
            })
    void strangeTextFindsNothingOrSomethingButNeverFails(String text) {
        assertThat(search.find(ProductQuery.on(TODAY).text(text).page(5, "forged"))
                        .products())
                .hasSizeLessThanOrEqualTo(5);
        assertThat(find("kale").total()).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"năm", "99999999999", "'; --", "\u0000", "{}", ""})
    void aFacetValueThatCannotBeFindsNothing(String value) {
        for (Facet facet : Facet.values()) {
            var result = search.find(ProductQuery.on(TODAY).with(facet, value));
            assertThat(result.total()).isEqualTo(facet == Facet.SAMPLE ? 145 : 0);
        }
    }

    @Test
    void samplesAreLeftOutWhenOnlyPublishedRecordsAreAskedFor() {
        jdbc.sql("update registry.product set sample = true where name like '%Kale%'")
                .update();
        assertThat(find("kale").total()).isEqualTo(1);
        assertThat(search.find(ProductQuery.on(TODAY).text("kale").publishedOnly())
                        .total())
                .isZero();
    }

    private SearchResult find(String text) {
        return search.find(ProductQuery.on(TODAY).text(text).page(100, null));
    }

    private List<String> offenders() {
        var finder = invariants.invariants().getFirst().finder();
        return finder instanceof Invariant.Finder.Check(var offenders) ? offenders.get() : List.of("no check");
    }

    private UUID vineTea() {
        return catalogue.product("Chè dây Y Tý", null, "02701", null, null);
    }

    private String stateOfVineTea(LocalDate day) {
        return search.find(ProductQuery.on(day).text("chè dây y tý"))
                .facets()
                .get(Facet.STATE)
                .keySet()
                .iterator()
                .next();
    }

    private List<UUID> ids(String listed) {
        return listed.isEmpty()
                ? List.of()
                : List.of(listed.split(";")).stream().map(catalogue::id).toList();
    }

    private List<String> names(SearchResult result) {
        return result.products().stream()
                .map(id -> jdbc.sql("select name from registry.product where id = ?")
                        .param(id)
                        .query(String.class)
                        .single())
                .toList();
    }
}
