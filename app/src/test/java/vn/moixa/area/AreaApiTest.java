package vn.moixa.area;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.test.MoixaTest;

@MoixaTest
class AreaApiTest {

    @Autowired
    MockMvcTester api;

    @Test
    void exactDiacriticsComeFirst() {
        var answer = assertThat(api.get().uri("/api/v1/areas?q={q}&list=pre2025&kind=commune", "minh quán"));
        answer.hasStatusOk().hasHeader("Cache-Control", "max-age=3600, public");
        answer.bodyJson().extractingPath("$.items[0].code").isEqualTo("04516");
        answer.bodyJson().extractingPath("$.items[0].successors[0]").isEqualTo("04498");
    }

    @Test
    void aTextWithoutDiacriticsFindsAllThatFoldAlike() {
        assertThat(api.get().uri("/api/v1/areas?q=sapa&list=pre2025"))
                .bodyJson()
                .extractingPath("$.items[*].fullName")
                .asArray()
                .contains("Phường Sa Pa", "Phường Sa Pả", "Thị xã Sa Pa");
    }

    @Test
    void theCursorLeadsThroughAllUnits() {
        var first = api.get().uri("/api/v1/areas?list=2025&kind=province").exchange();
        assertThat(first).bodyJson().extractingPath("$.items.length()").isEqualTo(34);
        assertThat(first).bodyJson().extractingPath("$.next").isNull();
        var page = api.get().uri("/api/v1/areas?list=pre2025&kind=district").exchange();
        assertThat(page).bodyJson().extractingPath("$.items.length()").isEqualTo(50);
        assertThat(page).bodyJson().extractingPath("$.next").isNotNull();
    }

    @ParameterizedTest
    @CsvSource({"list=2024,list", "kind=Xã,kind", "cursor=abc,cursor", "cursor=LTU,cursor"})
    void aWrongParameterIsNamed(String query, String field) {
        var answer = assertThat(api.get().uri("/api/v1/areas?" + query).header("Accept-Language", "vi"));
        answer.hasStatus(400).hasContentType("application/problem+json");
        answer.bodyJson().extractingPath("$.field").isEqualTo(field);
        answer.bodyJson().extractingPath("$.code").isEqualTo("bad-parameter");
    }

    @Test
    void aTextTooLongIsRefused() {
        assertThat(api.get().uri("/api/v1/areas?q=" + "a".repeat(101))).hasStatus(400);
    }
}
