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
import vn.moixa.test.MoixaTest;

@MoixaTest
class CatalogueTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient jdbc;

    private Shop shop;

    @BeforeEach
    void aSmallShelf() {
        shop = new Shop(jdbc);
        var cooperative = shop.producer("HTX Bắc Hà ví dụ", "COOPERATIVE", "02839", false);
        var household = shop.producer("Hộ Tả Van ví dụ", "HOUSEHOLD", "03037", false);
        shop.star(
                shop.product("Chè Shan tuyết ví dụ", cooperative, 11, "FOOD", "02839", false),
                4,
                TODAY.minusYears(1),
                TODAY.plusYears(2),
                "EXPIRY");
        shop.star(
                shop.product("Rượu ngô ví dụ", household, 14, "DRINK", "03037", false),
                3,
                TODAY.minusYears(4),
                TODAY.minusYears(1),
                "EXPIRY");
        shop.star(
                shop.product("Thổ cẩm mẫu", household, 22, "CRAFT", "03037", true),
                3,
                TODAY.minusYears(1),
                TODAY.plusYears(1),
                "EXPIRY");
    }

    @Test
    void theApiNamesTheParameterAtFaultAndWhatItTakes() {
        assertThat(browser.get().uri("/api/v1/products?stars=9"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"stars\"", "3, 4, 5");
        assertThat(browser.get().uri("/api/v1/products?asOf=2025-02-30"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"asOf\"", "2024-12-31");
        assertThat(browser.get().uri("/api/v1/producers?type=GUILD"))
                .hasStatus(400)
                .bodyText()
                .contains("\"field\":\"type\"", "COOPERATIVE");
        for (String forged : new String[] {"abc", "x".repeat(3_000)}) {
            assertThat(browser.get().uri("/api/v1/products?cursor=" + forged))
                    .hasStatus(400)
                    .bodyText()
                    .contains("\"field\":\"cursor\"", "next");
        }
    }

    @Test
    void R113_whatWasReportedOfAYearIsNotSaidOfTheYearsBefore() {
        var product = shop.product(
                "Miến đao ví dụ",
                shop.producer("HTX Miến ví dụ", "COOPERATIVE", "02839", false),
                5,
                "FOOD",
                "02839",
                false);
        shop.reported(product, 3, 2024);
        assertThat(browser.get().uri("/api/v1/products?q=mien%20dao&asOf=2024-02-01"))
                .bodyText()
                .contains("REPORTED");
        assertThat(browser.get().uri("/api/v1/products?q=mien%20dao&asOf=2023-12-31"))
                .bodyText()
                .contains("Miến đao")
                .doesNotContain("REPORTED");
    }

    @Test
    void aProgramWithoutATokenIsToldSoAndNotThatAFormExpired() {
        assertThat(browser.post().uri("/api/v1/imports?kind=ocop-products"))
                .hasStatus(401)
                .bodyText()
                .contains("sign-in-required", "Authorization");
        assertThat(browser.post().uri("/api/v1/products")).hasStatus(405);
    }

    @Test
    void aVisitorFindsWithoutAccents() throws Exception {
        var page = page("/san-pham?q=che%20shan");
        assertThat(page.select(".mx-card h3").eachText()).containsExactly("Chè Shan tuyết ví dụ");
        assertThat(page.select("h1").text()).isEqualTo("Tìm “che shan”");
        assertThat(page.select("#tim").attr("value")).isEqualTo("che shan");
    }

    @Test
    void eachFacetSaysHowManyItWouldGive() throws Exception {
        var page = page("/san-pham");
        assertThat(option(page, "DRINK").text()).isEqualTo("Đồ uống 1");
        assertThat(option(page, "EXPIRED").text()).isEqualTo("Hết hạn 1");
        assertThat(option(page, "02839").text()).isEqualTo("Xã Bắc Hà 1");
        assertThat(page.select(".mx-cat-bar p").text()).isEqualTo("3 sản phẩm");
    }

    @Test
    void conditionsCanBeTakenBackOneByOne() throws Exception {
        var page = page("/san-pham?industry=FOOD&industry=DRINK&area=02839");
        assertThat(page.select(".mx-card")).hasSize(1);
        assertThat(page.select(".mx-active a").eachText())
                .containsExactly(
                        "Thực phẩm , bỏ điều kiện này", "Đồ uống , bỏ điều kiện này", "Xã Bắc Hà , bỏ điều kiện này");
        assertThat(page.select(".mx-active a").last().attr("href")).isEqualTo("/san-pham?industry=FOOD&industry=DRINK");
        assertThat(page("/san-pham?industry=FOOD").select("input[value=FOOD]").hasAttr("checked"))
                .isTrue();
    }

    @Test
    void anExpiredProductIsListedWithoutAStar() throws Exception {
        var page = page("/san-pham?state=EXPIRED");
        assertThat(page.select(".mx-card h3").eachText()).containsExactly("Rượu ngô ví dụ");
        assertThat(page.select(".mx-card .mx-ocop use")).isEmpty();
    }

    @Test
    void anEmptyAnswerSaysWhatToDo() throws Exception {
        var page = page("/san-pham?q=m%C3%A1y%20bay%20tr%E1%BB%B1c%20th%C4%83ng&industry=TOURISM");
        assertThat(page.select(".mx-empty").text()).contains("Không thấy", "Thử ít từ hơn", "Bỏ hết bộ lọc");
    }

    @Test
    void valuesThatMeanNothingAreLeftOut() throws Exception {
        assertThat(page("/san-pham?industry=%3Cscript%3E&stars=99&area=abc&cursor=%00")
                        .select(".mx-card"))
                .hasSize(3);
        assertThat(page("/san-pham?q=" + "a".repeat(5000)).select("h1")).hasSize(1);
        assertThat(page("/san-pham?q=%27%3B%20drop%20table%20--").select("h1").text())
                .contains("'; drop table --");
    }

    @Test
    void samplesCanBeLeftOut() throws Exception {
        assertThat(page("/san-pham?published=1").select(".mx-card h3").eachText())
                .doesNotContain("Thổ cẩm mẫu")
                .hasSize(2);
    }

    @Test
    void longListsContinue() throws Exception {
        var producer = shop.producer("HTX nhiều hàng ví dụ", "COOPERATIVE", "02839", false);
        for (int i = 0; i < 30; i++) {
            shop.product("Miến đao " + i, producer, 6, "FOOD", "02839", false);
        }
        var first = page("/san-pham");
        assertThat(first.select(".mx-card")).hasSize(24);
        var second = page(first.select("a[rel=next]").attr("href"));
        assertThat(second.select(".mx-card")).hasSize(9);
        assertThat(second.select("a[rel=next]")).isEmpty();
        assertThat(second.select(".mx-card h3").eachText())
                .doesNotContainAnyElementsOf(first.select(".mx-card h3").eachText());
    }

    @Test
    void theApiGivesTheSameProductsAsThePage() {
        var json = assertThat(browser.get().uri("/api/v1/products?q=che&stars=4"))
                .hasStatusOk()
                .bodyJson();
        json.extractingPath("$.items[0].name").isEqualTo("Chè Shan tuyết ví dụ");
        json.extractingPath("$.items[0].stars").isEqualTo(4);
        json.extractingPath("$.items[0].producer.name").isEqualTo("HTX Bắc Hà ví dụ");
        json.extractingPath("$.total").isEqualTo(1);
        assertThat(browser.get().uri("/api/v1/products?state=EXPIRED"))
                .bodyJson()
                .extractingPath("$.items[0].stars")
                .isNull();
        assertThat(browser.get().uri("/api/v1/producers?q={text}", "bac ha"))
                .bodyJson()
                .extractingPath("$.items[0].validProducts")
                .isEqualTo(1);
    }

    private static org.jsoup.nodes.Element option(Document page, String value) {
        return page.select("input[value=" + value + "] + label").first();
    }

    private Document page(String address) throws Exception {
        var answer = browser.get().uri(java.net.URI.create(address)).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
