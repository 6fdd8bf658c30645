package vn.moixa.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MockMvcTester.MockMvcRequestBuilder;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.WithViewer;

@MoixaTest
@TestPropertySource(
        properties = {
            "moixa.limits.enabled=true",
            "moixa.limits.api-per-address=5",
            "moixa.limits.writes-per-address=4",
            "moixa.limits.writes-per-account=2",
            "moixa.limits.searches-per-address=3",
            "moixa.limits.network-factor=2"
        })
class R173_RateLimitTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    TestTime time;

    @Test
    void theApiSaysWhenToComeBackAndThenAnswersAgain() {
        for (int n = 0; n < 5; n++) {
            assertThat(from("10.1.0.1", "/api/v1/areas?q=sa pa")).hasStatusOk();
        }
        assertThat(from("10.1.0.1", "/api/v1/areas?q=sa pa").header("Accept-Language", "en"))
                .hasStatus(429)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "12")
                .bodyJson()
                .isLenientlyEqualTo("{\"code\":\"too-many-requests\",\"status\":429}");
        time.moveTo(time.instant().plusSeconds(12));
        assertThat(from("10.1.0.1", "/api/v1/areas?q=sa pa")).hasStatusOk();
        assertThat(from("10.1.0.1", "/api/v1/areas?q=sa pa")).hasStatus(429);
    }

    @Test
    void aSearchIsRefusedOnAPageInTheLanguageOfTheReader() {
        for (int n = 0; n < 3; n++) {
            assertThat(from("10.2.0.1", "/san-pham?q=che")).hasStatusOk();
        }
        assertThat(from("10.2.0.1", "/san-pham?q=che"))
                .hasStatus(429)
                .bodyText()
                .contains("Quá nhiều yêu cầu trong một phút", "lang=\"vi\"");
        assertThat(from("10.2.0.1", "/en/san-pham?q=che"))
                .hasStatus(429)
                .bodyText()
                .contains("Too many requests in a minute", "lang=\"en\"");
    }

    @Test
    void aPageWithoutAQuestionIsNotCountedNorIsAnotherAddress() {
        for (int n = 0; n < 20; n++) {
            assertThat(from("10.3.0.1", "/san-pham")).hasStatusOk();
        }
        for (int n = 0; n < 4; n++) {
            from("10.3.0.1", "/san-pham?q=che").exchange();
        }
        assertThat(from("10.3.0.1", "/san-pham?q=che")).hasStatus(429);
        assertThat(from("10.3.1.1", "/san-pham?q=che")).hasStatusOk();
    }

    @Test
    void manyAddressesOfOneNetworkAreOneAsker() {
        for (int n = 0; n < 6; n++) {
            assertThat(from("10.4.0." + n, "/san-pham?q=che")).hasStatusOk();
        }
        assertThat(from("10.4.0.99", "/san-pham?q=che")).hasStatus(429);
        for (int n = 0; n < 6; n++) {
            assertThat(from("2001:db8:7::" + n, "/san-pham?q=che")).hasStatusOk();
        }
        assertThat(from("2001:db8:7:1::99", "/san-pham?q=che")).hasStatus(429);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void anAccountIsCountedFromWhateverAddress() {
        for (int n = 0; n < 2; n++) {
            assertThat(write("10.5." + n + ".1")).hasStatus(422);
        }
        assertThat(write("10.5.9.1")).hasStatus(429).hasHeader("Retry-After", "30");
    }

    private MockMvcRequestBuilder write(String address) {
        return browser.post().uri("/registry/producers").with(csrf()).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }

    private MockMvcRequestBuilder from(String address, String uri) {
        return browser.get().uri(uri).with(request -> {
            request.setRemoteAddr(address);
            return request;
        });
    }
}
