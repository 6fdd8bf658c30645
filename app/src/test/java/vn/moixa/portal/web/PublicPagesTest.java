package vn.moixa.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.portal.Shop;
import vn.moixa.portal.Shop.Product;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.web.Role;

@MoixaTest
class PublicPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private Product valid;
    private Product expired;
    private Product sample;

    @BeforeEach
    void threeProducts() {
        var shop = new Shop(jdbc);
        var cooperative = shop.producer("HTX Bắc Hà ví dụ", "COOPERATIVE", "02839", false);
        var household = shop.producer("Hộ Mẫu Tả Van", "HOUSEHOLD", "03037", true);
        valid = shop.product("Mận Tam hoa ví dụ", cooperative, 1, "FOOD", "02839", false);
        expired = shop.product("Rượu ngô ví dụ", cooperative, 14, "DRINK", "02839", false);
        sample = shop.product("Thổ cẩm mẫu", household, 22, "CRAFT", "03037", true);
        shop.star(valid, 4, TODAY.minusYears(1), TODAY.plusYears(2), "EXPIRY");
        shop.star(expired, 3, TODAY.minusYears(4), TODAY.minusYears(1), "EXPIRY");
        shop.star(sample, 3, TODAY.minusYears(1), TODAY.plusDays(30), "EXPIRY");
    }

    @Test
    void theHomePageCountsStarsThatAreValidToday() throws Exception {
        var page = page("/");
        assertThat(page.select(".mx-stats .mx-stat-n").eachText()).startsWith("2", "2", "2 / 99", "1");
        assertThat(page.select(".mx-groups li").eachText())
                .contains("Thực phẩm 1 sản phẩm", "Đồ uống 0 sản phẩm", "Thủ công mỹ nghệ 1 sản phẩm");
        assertThat(page.select(".mx-card").eachText()).hasSize(2).noneMatch(card -> card.contains("Rượu ngô"));
    }

    @Test
    void samplesCarryTheirLabelAndCanBeLeftOut() throws Exception {
        assertThat(page("/").select(".mx-card:contains(Thổ cẩm mẫu) .mx-sample").text())
                .isEqualTo("mẫu");
        var published = page("/?published=1");
        assertThat(published.select(".mx-card").eachText()).hasSize(1);
        assertThat(published.select(".mx-stat-n").first().text()).isEqualTo("1");
    }

    @Test
    void theSwitchIsRememberedAndLeadsBack() throws Exception {
        var switched = browser.get().uri("/records/published?to=/ban-do").exchange();
        assertThat(switched).hasStatus(303).redirectedUrl().isEqualTo("/ban-do");
        assertThat(switched.getResponse().getHeader("Set-Cookie")).startsWith("published=1; Path=/; Max-Age=31536000");
        var answer = browser.get()
                .uri("/")
                .cookie(new jakarta.servlet.http.Cookie("published", "1"))
                .exchange();
        assertThat(Jsoup.parse(answer.getResponse().getContentAsString()).select(".mx-card"))
                .hasSize(1);
        assertThat(browser.get().uri("/records/published?to=https://elsewhere.example"))
                .redirectedUrl()
                .isEqualTo("/");
        assertThat(browser.get().uri("/records/other")).hasStatus(404);
    }

    @Test
    void theMapHasATileForEachOf99CommunesAndAListBesideIt() throws Exception {
        var page = page("/ban-do");
        assertThat(page.select("svg.mx-map > a")).hasSize(99);
        assertThat(page.select(".mx-az a")).hasSize(99);
        assertThat(page.select("svg.mx-map > a[href=/xa/02839] title").text()).isEqualTo("Xã Bắc Hà: 1 sản phẩm");
        assertThat(page.select("svg.mx-map > a[href=/xa/02839]").attr("class")).doesNotContain("q0");
    }

    @Test
    void aCommunePageShowsItsProductsTheEndedOnesWithoutStar() throws Exception {
        var page = page("/xa/02839");
        assertThat(page.select("h1").text()).isEqualTo("Xã Bắc Hà");
        assertThat(page.select(".mx-card")).hasSize(2);
        assertThat(page.select(".mx-card:contains(Rượu ngô) .mx-ocop use")).isEmpty();
        assertThat(page.select(".mx-card:contains(Rượu ngô)").text()).contains("Hết hạn từ");
        assertThat(browser.get().uri("/xa/99999")).hasStatus(404);
        assertThat(browser.get().uri("/xa/15")).hasStatus(404);
    }

    @Test
    void statisticsDrawComputedFiguresAndKeepReportedOnesApart() throws Exception {
        jdbc.sql("""
                        insert into programme.reported_figure (id, code, metric, label_vi, label_en, value, unit, as_of, as_of_precision, source_name, source_url,
                            entered_by_name)
                        values (gen_random_uuid(), 'X1', 'products', 'Sản phẩm từ 3 sao', 'Products', 605, 'ITEMS', '2025-12-12', 'DAY', 'vneconomy.vn',
                            'https://vneconomy.vn', 'x')
                        """).update();
        var page = page("/thong-ke");
        assertThat(page.select(".mx-stat-n").first().text()).isEqualTo("2");
        assertThat(page.select("section:has(#h-bao) table").text()).contains("605", "12/12/2025", "vneconomy.vn");
        assertThat(page.select("svg.mx-chart"))
                .isNotEmpty()
                .allSatisfy(chart -> assertThat(chart.parent().select("table")).isNotEmpty());
    }

    @Test
    void newsArePublicFromTheirDayOn() throws Exception {
        news("Hội đồng họp đợt 2", TODAY);
        news("Chợ phiên cuối năm", TODAY.plusDays(1));
        news("Bản nháp", null);
        var page = page("/tin-tuc");
        assertThat(page.select(".mx-news h3").eachText()).containsExactly("Hội đồng họp đợt 2");
        String address = page.select(".mx-news a").attr("href");
        assertThat(page(address).select("article p").eachText()).contains("Đoạn một.", "Đoạn hai.");
        assertThat(page("/").select(".mx-news").text()).contains("Hội đồng họp đợt 2");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void anOfficerWritesNewsAndSeesWhatIsMissing() throws Exception {
        assertThat(browser.post().uri("/portal/news").with(csrf()).param("titleVi", "Tin"))
                .hasStatus(422)
                .bodyText()
                .contains("Có 2 chỗ cần sửa");
        assertThat(browser.post()
                        .uri("/portal/news")
                        .with(csrf())
                        .param("titleVi", "Tin thử nghiệm")
                        .param("bodyVi", "Nội dung")
                        .param("publicFrom", "2026-11-24"))
                .hasStatus(303);
        assertThat(page("/tin-tuc").select(".mx-news h3").eachText()).containsExactly("Tin thử nghiệm");
        String desk = page("/portal/news").select("th a").attr("href");
        assertThat(browser.post()
                        .uri(desk)
                        .with(csrf())
                        .param("titleVi", "Tin đã sửa")
                        .param("bodyVi", "Nội dung")
                        .param("version", "0"))
                .hasStatus(303);
        assertThat(browser.post()
                        .uri(desk)
                        .with(csrf())
                        .param("titleVi", "Sửa đè lên")
                        .param("bodyVi", "Nội dung")
                        .param("version", "0"))
                .hasStatus(409);
    }

    @Test
    @WithViewer(role = Role.PRODUCER, producer = "00000000-0000-7000-8000-000000000002")
    void aProducerDoesNotWriteTheNewsOfTheProvince() {
        assertThat(browser.get().uri("/portal/news")).hasStatus(403);
    }

    @Test
    void openDataIsTheSameAsThePages() throws Exception {
        String csv = text("/du-lieu-mo/san-pham.csv");
        assertThat(csv).startsWith("\ufeffso,ma,ten,");
        assertThat(csv.lines()).hasSize(4);
        assertThat(csv.lines()
                        .filter(line -> line.contains("Mận Tam hoa ví dụ"))
                        .findFirst()
                        .orElseThrow())
                .contains(",4,VALID,", "Xã Bắc Hà");
        assertThat(csv.lines()
                        .filter(line -> line.contains("Rượu ngô ví dụ"))
                        .findFirst()
                        .orElseThrow())
                .contains(",,EXPIRED,");
        assertThat(text("/du-lieu-mo/san-pham.csv?published=1").lines()).hasSize(3);
        assertThat(browser.get().uri("/du-lieu-mo/san-pham.json"))
                .bodyJson()
                .extractingPath("$.length()")
                .isEqualTo(3);
        assertThat(browser.get().uri("/du-lieu-mo/dcat.jsonld"))
                .bodyJson()
                .extractingPath("$['dcat:dataset'].length()")
                .isEqualTo(2);
        assertThat(browser.get().uri("/du-lieu-mo/khong-co.csv")).hasStatus(404);
    }

    @Test
    void aSpreadsheetTakesNoCellForAFormula() throws Exception {
        var shop = new Shop(jdbc);
        shop.product("=1+1 chè", shop.producer("@HTX", "COOPERATIVE", "02839", false), 11, "FOOD", "02839", false);
        assertThat(text("/du-lieu-mo/san-pham.csv")).contains("'=1+1 chè", "'@HTX");
    }

    @Test
    void sitemapsListRealProductsOnlyAndTheFeedTheirRecognitions() throws Exception {
        assertThat(text("/sitemap.xml")).contains("<sitemapindex", "/sitemap/san-pham-1.xml");
        assertThat(text("/sitemap/san-pham-1.xml")).contains(valid.path()).doesNotContain(sample.path());
        assertThat(text("/sitemap/trang.xml")).contains("/xa/02839");
        assertThat(browser.get().uri("/sitemap/san-pham-9.xml")).hasStatus(404);
        assertThat(text("/tin-cong-nhan.atom")).contains("Mận Tam hoa ví dụ: OCOP 4 sao");
        assertThat(text("/robots.txt")).contains("Sitemap: ", "/sitemap.xml");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/ban-do", "/thong-ke", "/tin-tuc", "/du-lieu-mo", "/xa/02839"})
    void aPublicPageIsSmallAndMayBeKept(String address) throws Exception {
        for (String path : new String[] {address, address.equals("/") ? "/en" : "/en" + address}) {
            var answer = browser.get().uri(path).exchange();
            assertThat(answer)
                    .hasStatusOk()
                    .hasHeader("Cache-Control", "public, no-cache")
                    .doesNotContainHeader("Set-Cookie");
            assertThat(gzipped(answer.getResponse().getContentAsByteArray())).isLessThan(25_000);
            var page = Jsoup.parse(answer.getResponse().getContentAsString());
            assertThat(page.select("[style], style, script:not([src]):not([type=application/ld+json])"))
                    .isEmpty();
            assertThat(page.select("[id]").eachAttr("id")).doesNotHaveDuplicates();
            assertThat(page.select("h1")).hasSize(1);
        }
    }

    private void news(String title, LocalDate day) {
        jdbc.sql("""
                        insert into portal.news (id, slug, title_vi, summary_vi, body_vi, public_from, author_name, created_at, updated_at)
                        values (gen_random_uuid(), 'tin', ?, 'Tóm tắt', ?, ?, 'x', now(), now())
                        """).params(title, "Đoạn một.\n\nĐoạn hai.", day).update();
    }

    private static int gzipped(byte[] bytes) throws Exception {
        var target = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(target)) {
            gzip.write(bytes);
        }
        return target.size();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor csrf() {
        return org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf();
    }

    private String text(String address) throws Exception {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return answer.getResponse().getContentAsString();
    }

    private Document page(String address) throws Exception {
        return Jsoup.parse(text(address));
    }
}
