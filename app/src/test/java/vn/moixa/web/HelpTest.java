package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;

@MoixaTest
class HelpTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void aVisitorIsHelpedToSearchAndCheckOnly() throws Exception {
        assertThat(places("/help"))
                .contains("/san-pham", "/kiem-tra", "/ban-do")
                .noneMatch(path -> path.startsWith("/registry"));
        assertThat(places("/en/help")).contains("/en/san-pham");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void anOfficerIsHelpedWithRegistersAndImportsButNotWithAccounts() throws Exception {
        assertThat(places("/help"))
                .contains("/registry/products", "/intake/imports", "/portal/news")
                .doesNotContain("/identity/accounts");
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void everyPlaceThatHelpNamesOpens() throws Exception {
        // The account of a test is not in the database, so it has no profile.
        for (String place : places("/help").stream()
                .filter(path -> !path.equals("/identity/profile"))
                .toList()) {
            assertThat(browser.get().uri(place)).as(place).hasStatusOk();
        }
    }

    private List<String> places(String address) throws Exception {
        var answer = browser.get().uri(address).exchange();
        assertThat(answer).hasStatusOk();
        return Jsoup.parse(answer.getResponse().getContentAsString())
                .select("a.mx-task")
                .eachAttr("href");
    }
}
