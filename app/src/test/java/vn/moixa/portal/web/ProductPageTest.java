package vn.moixa.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.portal.Shop;
import vn.moixa.portal.Shop.Product;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;

@MoixaTest
class ProductPageTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TestTime time;

    private Shop shop;
    private Product tea;

    @BeforeEach
    void aTeaOfVanChan() {
        shop = new Shop(jdbc);
        var producer = shop.producer("HTX Suối Giàng ví dụ", "COOPERATIVE", "04672", false);
        tea = shop.product("Chè Shan tuyết ví dụ", producer, 11, "FOOD", "04672", false);
    }

    @Test
    void aValidStarIsShownWithItsDecisionAndLastDay() throws Exception {
        shop.star(tea, 4, TODAY.minusYears(1), TODAY.minusYears(1).plusYears(3).plusDays(1), "EXPIRY");
        var page = page(tea.path());
        assertThat(page.select(".mx-buy .mx-ocop").text()).isEqualTo("OCOP 4 sao");
        assertThat(page.select(".mx-cert").text())
                .contains("Còn hiệu lực", "còn 24 tháng", "QĐ-UBND", "Uỷ ban nhân dân tỉnh Lào Cai");
        assertThat(page.select("h1").text()).isEqualTo("Chè Shan tuyết ví dụ");
        assertThat(page.text()).contains("HTX Suối Giàng ví dụ", "xã Văn Chấn");
    }

    @Test
    void R99_anEndedStarLeavesPageCardAndStructuredDataInTheSameMoment() throws Exception {
        var lastDay = TODAY.plusDays(3);
        shop.star(tea, 4, lastDay.minusYears(3), lastDay.plusDays(1), "EXPIRY");
        time.moveTo(lastDay);
        assertThat(page(tea.path()).select(".mx-ocop use")).isNotEmpty();
        assertThat(structuredData(tea.path())).contains("CertificationActive");

        time.moveTo(lastDay.plusDays(1));
        var page = page(tea.path());
        assertThat(page.select(".mx-ocop use")).isEmpty();
        assertThat(page.select(".mx-buy .mx-ocop-past").text()).isEqualTo("Hết hạn từ 28/11/2026");
        assertThat(page.select(".mx-cert h2").text()).isEqualTo("Từng đạt OCOP 4 sao");
        assertThat(structuredData(tea.path())).contains("CertificationInactive").doesNotContain("certificationRating");
    }

    @Test
    void R113_aReportedStarIsNeverDrawn() throws Exception {
        shop.reported(tea, 4, 2022);
        var page = page(tea.path());
        assertThat(page.select(".mx-ocop use")).isEmpty();
        assertThat(page.select(".mx-buy").text()).contains("Báo cáo 4 sao, chưa xác nhận");
        assertThat(structuredData(tea.path())).doesNotContain("Certification");
    }

    @Test
    void C34_theStarIsACertificationAndNeverARatingOfBuyers() throws Exception {
        String code = shop.star(tea, 4, TODAY.minusYears(1), TODAY.plusYears(2), "EXPIRY");
        assertThat(structuredData(tea.path()))
                .contains(
                        "\"hasCertification\"",
                        "\"@type\":\"Certification\"",
                        "\"certificationIdentification\":\"" + code + "\"",
                        "BreadcrumbList")
                .doesNotContain("aggregateRating");
    }

    @Test
    void aSampleSaysSoAndIsKeptFromSearchEngines() throws Exception {
        var producer = shop.producer("HTX Mẫu", "COOPERATIVE", "04672", true);
        var sample = shop.product("Chè mẫu", producer, 11, "FOOD", "04672", true);
        var page = page(sample.path());
        assertThat(page.select(".mx-buy .mx-sample").text()).isEqualTo("mẫu");
        assertThat(page.select("meta[name=robots]").attr("content")).isEqualTo("noindex");
        assertThat(browser.get().uri(sample.path() + "?published=1")).hasStatus(404);
    }

    @Test
    void nothingPrivateOfTheProducerIsShown() throws Exception {
        assertThat(page(tea.path()).outerHtml()).doesNotContain("0912345678", "rieng@vidu.vn");
        String producer = page(tea.path()).select("a[href^=/chu-the/]").attr("href");
        assertThat(page(producer).outerHtml())
                .doesNotContain("0912345678", "rieng@vidu.vn")
                .contains("HTX Suối Giàng ví dụ");
    }

    @Test
    void theNumberLeadsToTheProductAndOtherWordsToItsAddress() {
        assertThat(browser.get().uri("/san-pham/ten-cu-" + tea.number()))
                .hasStatus(303)
                .redirectedUrl()
                .isEqualTo(tea.path());
        assertThat(browser.get().uri("/en/san-pham/ten-cu-" + tea.number()))
                .redirectedUrl()
                .isEqualTo("/en" + tea.path());
        assertThat(browser.get().uri("/san-pham/che-999999")).hasStatus(404);
        assertThat(browser.get().uri("/san-pham/99999999999999999999")).hasStatus(404);
        assertThat(browser.get().uri("/san-pham/che")).hasStatus(404);
    }

    @Test
    void theEnglishPageIsEnglishAndBothKnowEachOther() throws Exception {
        shop.star(tea, 4, TODAY.minusYears(1), TODAY.plusYears(2), "EXPIRY");
        var page = page("/en" + tea.path());
        assertThat(page.select("html").attr("lang")).isEqualTo("en");
        assertThat(page.select(".mx-cert").text()).contains("Valid");
        assertThat(page.select("link[hreflang=vi]").attr("href")).isEqualTo("http://localhost:8080" + tea.path());
        assertThat(page.select("link[hreflang=en]").attr("href")).isEqualTo("http://localhost:8080/en" + tea.path());
        assertThat(page.select("link[rel=canonical]").attr("href")).isEqualTo("http://localhost:8080/en" + tea.path());
    }

    @Test
    void neighboursComeFromTheSameCommuneFirstAndCarryAStar() throws Exception {
        var here = shop.producer("HTX Văn Chấn ví dụ", "COOPERATIVE", "04672", false);
        var there = shop.producer("HTX Tả Van ví dụ", "COOPERATIVE", "03037", false);
        var until = TODAY.plusYears(2);
        shop.star(
                shop.product("Miến đao ví dụ", there, 6, "FOOD", "03037", false),
                5,
                TODAY.minusYears(1),
                until,
                "EXPIRY");
        shop.star(
                shop.product("Mật ong ví dụ", here, 4, "FOOD", "04672", false),
                3,
                TODAY.minusYears(1),
                until,
                "EXPIRY");
        shop.star(
                shop.product("Rượu cũ ví dụ", here, 14, "DRINK", "04672", false),
                3,
                TODAY.minusYears(5),
                TODAY.minusYears(2),
                "EXPIRY");
        assertThat(page(tea.path()).select(".mx-card h3").eachText())
                .containsExactly("Mật ong ví dụ", "Miến đao ví dụ");
    }

    @Test
    void thePosterCarriesACodeThatLeadsToTheCheck() throws Exception {
        shop.star(tea, 4, TODAY.minusYears(1), TODAY.plusYears(2), "EXPIRY");
        var page = page(tea.path() + "/to-in");
        assertThat(page.select(".mx-poster .num").text()).endsWith("/kiem-tra" + tea.path());
        assertThat(browser.get().uri("/kiem-tra" + tea.path())).hasStatusOk();
        assertThat(page.select(".mx-poster .mx-qr svg path")).isNotEmpty();
    }

    @Test
    void aNameCannotBecomeMarkup() throws Exception {
        var producer = shop.producer("HTX </script><b>", "COOPERATIVE", "04672", false);
        var strange = shop.product("Chè </script><img src=x>", producer, 11, "FOOD", "04672", false);
        var page = page(strange.path());
        assertThat(page.select("h1").text()).isEqualTo("Chè </script><img src=x>");
        assertThat(page.select("img[src=x]")).isEmpty();
        assertThat(page.select("script[type=application/ld+json]").html()).contains("\\u003c/script\\u003e");
    }

    @Test
    void theApiSaysTheSameAsThePage() {
        String code = shop.star(tea, 4, TODAY.minusYears(1), TODAY.plusYears(2), "EXPIRY");
        var json = assertThat(browser.get().uri("/api/v1/products/" + tea.id()))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.stars").isEqualTo(4);
        json.extractingPath("$.state").isEqualTo("VALID");
        json.extractingPath("$.certificate").isEqualTo(code);
        json.extractingPath("$.commune").isEqualTo("Xã Văn Chấn");
        json.extractingPath("$.producer.type").isEqualTo("COOPERATIVE");
    }

    @Test
    void theApiAnswersForAnyDay() {
        shop.star(tea, 4, LocalDate.of(2022, 1, 10), LocalDate.of(2025, 1, 11), "EXPIRY");
        assertThat(browser.get().uri("/api/v1/products/" + tea.id() + "?asOf=2024-06-30"))
                .bodyJson()
                .extractingPath("$.stars")
                .isEqualTo(4);
        assertThat(browser.get().uri("/api/v1/products/" + tea.id()))
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("EXPIRED");
        assertThat(browser.get().uri("/api/v1/products/" + tea.id()))
                .bodyJson()
                .extractingPath("$.stars")
                .isNull();
    }

    @Test
    void theApiRefusesWhatItDoesNotUnderstand() {
        assertThat(browser.get().uri("/api/v1/products/none"))
                .hasStatus4xxClientError()
                .hasContentType("application/problem+json");
        assertThat(browser.get().uri("/api/v1/products/00000000-0000-7000-8000-000000000000"))
                .hasStatus(404);
        assertThat(browser.get().uri("/api/v1/products/" + tea.id() + "?asOf=31/12/2024"))
                .hasStatus(400);
        assertThat(browser.get().uri("/api/v1/products?stars=6"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("stars");
        assertThat(browser.get().uri("/api/v1/producers?cursor=x"))
                .hasStatus(400)
                .bodyJson()
                .extractingPath("$.field")
                .isEqualTo("cursor");
    }

    private String structuredData(String address) throws Exception {
        return page(address).select("script[type=application/ld+json]").html();
    }

    private Document page(String address) throws Exception {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
