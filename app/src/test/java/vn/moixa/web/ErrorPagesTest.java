package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;

@MoixaTest
class ErrorPagesTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void anUndeclaredAddressIsNotFoundInVietnamese() {
        assertThat(browser.get().uri("/khong-co")).hasStatus(404).bodyText().contains("Không tìm thấy", "lang=\"vi\"");
    }

    @Test
    void theEnglishFormOfAnAddressAnswersInEnglish() {
        assertThat(browser.get().uri("/en/nothing-here"))
                .hasStatus(404)
                .bodyText()
                .contains("Not found");
    }

    @Test
    void theApiAnswersWithAProblemInTheAskedLanguage() {
        assertThat(browser.get().uri("/api/v1/nothing").header("Accept-Language", "en"))
                .hasStatus(404)
                .hasContentType("application/problem+json")
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("not-found");
    }

    @Test
    @WithViewer(role = Role.ADMINISTRATOR)
    void aSignedInPersonAlsoFindsNothingAtAnUndeclaredAddress() {
        assertThat(browser.get().uri("/registry/nothing")).hasStatus(404);
    }

    @Test
    void healthSaysUpAndNothingElse() {
        assertThat(browser.get().uri("/actuator/health"))
                .hasStatusOk()
                .bodyText()
                .isEqualTo("{\"status\":\"UP\"}");
    }
}
