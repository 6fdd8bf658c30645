package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;

@MoixaTest
class ComponentsTest {

    @Autowired
    MockMvcTester browser;

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void everyPartIsDrawnWithoutInlineStyleOrScript() throws Exception {
        var page = page("/web/components");
        assertThat(page.select("[style], style, script:not([src])")).isEmpty();
        assertThat(page.select("[onclick], [onload]")).isEmpty();
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void aWrongFieldSaysTheSameSentenceOnTopAndBesideTheBox() throws Exception {
        var page = page("/web/components");
        assertThat(page.select(".mx-errors a[href=#f-phone]").text()).isEqualTo("Số điện thoại phải có 10 chữ số");
        var box = page.select("#f-phone").first();
        assertThat(box.attr("aria-invalid")).isEqualTo("true");
        assertThat(page.select("#" + box.attr("aria-describedby")).text())
                .isEqualTo("Lỗi: Số điện thoại phải có 10 chữ số");
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void whatPeopleTypeIsShownAsText() throws Exception {
        assertThat(page("/web/components").select("#f-name").attr("value")).isEqualTo("Mật ong <b>bạc hà</b>");
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void anExpiredCertificateCarriesNoStar() throws Exception {
        var past = page("/web/components").select(".mx-ocop-past");
        assertThat(past).isNotEmpty();
        assertThat(past.select("[href=#i-star-fill]")).isEmpty();
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void everyIdIsUniqueAndEveryLabelFindsItsBox() throws Exception {
        var page = page("/web/components");
        var ids = page.select("[id]").eachAttr("id");
        assertThat(ids).doesNotHaveDuplicates();
        page.select("label[for]").forEach(label -> assertThat(ids).contains(label.attr("for")));
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void everyChartHasATableWithTheSameNumbers() throws Exception {
        var page = page("/web/components");
        page.select("svg.mx-chart").forEach(chart -> {
            assertThat(chart.attr("aria-label")).isNotBlank();
            assertThat(chart.parent().select("table tbody tr")).isNotEmpty();
        });
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void thePatternPageIsForAdministrators() {
        assertThat(browser.get().uri("/web/components")).hasStatus(403);
    }

    private Document page(String address) throws Exception {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString());
    }
}
