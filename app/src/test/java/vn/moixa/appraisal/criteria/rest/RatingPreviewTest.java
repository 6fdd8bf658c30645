package vn.moixa.appraisal.criteria.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.moixa.appraisal.criteria.SetFiles;
import vn.moixa.appraisal.criteria.Sheets;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.test.MoixaTest;

/** The calculator for other software: no account, no form token, nothing believed that only the server computes. */
@MoixaTest
class RatingPreviewTest {

    @Autowired
    MockMvcTester browser;

    @Test
    void R32_marksGiveTotalPartsBandStarsAndTheWayOn() {
        var marks = Sheets.of(SetFiles.number(11), 76, 4).with("6.1.1", Mark.of(1));
        var answer = post("{\"criteriaSet\":\"QD26-2026/11\",\"marks\":" + json(marks) + ",\"knockOuts\":[]}");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(75);
        assertThat(answer).bodyJson().extractingPath("$.band").isEqualTo(4);
        assertThat(answer).bodyJson().extractingPath("$.stars").isEqualTo(3);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.gatesNotMet[0].criterion")
                .isEqualTo("6.1.1");
        assertThat(answer).bodyJson().extractingPath("$.nextStar.stars").isEqualTo(4);
        assertThat(answer)
                .bodyJson()
                .extractingPath("$.nextStar.missing[0].gate")
                .isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.parts.A").asNumber();
    }

    @ParameterizedTest
    @ValueSource(strings = {"total", "average", "star", "stars", "band"})
    void R163_whatOnlyTheServerComputesCannotBePosted(String field) {
        var answer = post("{\"criteriaSet\":\"QD26-2026/11\",\"marks\":{\"1.1\":3},\"" + field + "\":5}");
        assertThat(answer).hasStatus(422);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("computed-by-server");
        assertThat(answer).bodyJson().extractingPath("$.field").isEqualTo(field);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().contains("Máy chủ tự tính “" + field + "”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"criteriaSet\":\"QD26-2026/11\",\"marks\":{\"4.1\":4}}",
                "{\"criteriaSet\":\"QD26-2026/11\",\"marks\":{\"4.1\":2.5}}",
                "{\"criteriaSet\":\"QD26-2026/11\",\"marks\":{\"4.1\":\"2\"}}",
                "{\"criteriaSet\":\"QD26-2026/11\",\"marks\":[2]}",
                "{\"criteriaSet\":\"QD26-2026/11\",\"marks\":{},\"knockOuts\":[\"9.9\"]}",
                "{\"criteriaSet\":\"QD26-2026/11\",\"marks\":{},\"knockOuts\":[7]}",
                "{\"criteriaSet\":\"QD26-2026/99\",\"marks\":{}}",
                "{\"criteriaSet\":\"x\",\"marks\":{}}",
                "{\"marks\":{}}",
                "{\"criteriaSet\":\"QD26-2026/11\",\"marks\":{},\"member\":\"x\"}",
                "{\"criteriaSet\":\"QD26-2026/26\",\"marks\":{\"8\":3}}"
            })
    void R24_whatIsNoMarkIsRefusedInASentence(String body) {
        var answer = post(body);
        assertThat(answer).hasStatus(422).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.detail").asString().hasSizeGreaterThan(20);
    }

    @Test
    void R27_theCaseGoesBesideTheMark() {
        var answer = post("{\"criteriaSet\":\"QD26-2026/26\",\"marks\":{\"8\":3},\"cases\":{\"8\":2}}");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.total").isEqualTo(3);
    }

    @Test
    void R42_whatAKnockOutLeftEmptyIsNamedAndNotCounted() {
        var answer =
                post("{\"criteriaSet\":\"QD26-2026/11\",\"marks\":{\"1.1\":3,\"6.1.1\":0},\"knockOuts\":[\"6.1.1\"]}");
        assertThat(answer).hasStatusOk();
        assertThat(answer).bodyJson().extractingPath("$.knockedOut").isEqualTo(true);
        assertThat(answer).bodyJson().extractingPath("$.stars").isEqualTo(0);
        assertThat(answer).bodyJson().extractingPath("$.notAssessed").asArray().contains("11");
    }

    @Test
    void setsAreListedByDayAndInstrument() {
        assertThat(browser.get().uri("/api/v1/criteria-sets"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(26);
        assertThat(browser.get().uri("/api/v1/criteria-sets?instrument=26-2026-QD-TTg&asOf=2026-05-21"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(0);
        assertThat(browser.get().uri("/api/v1/criteria-sets?asOf=2022-01-01&instrument=1048-QD-TTg-2019"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.items.length()")
                .isEqualTo(3);
        assertThat(browser.get().uri("/api/v1/criteria-sets?asOf=hôm nay")).hasStatus(400);
    }

    @Test
    void oneSetIsGivenWholeInTheLanguageAskedFor() throws Exception {
        var list = browser.get().uri("/api/v1/criteria-sets").exchange();
        String id = list.getResponse().getContentAsString().replaceFirst("(?s).*?\"id\":\"([^\"]+)\".*", "$1");
        var vietnamese = browser.get().uri("/api/v1/criteria-sets/" + id).exchange();
        assertThat(vietnamese).hasStatusOk();
        assertThat(vietnamese).bodyJson().extractingPath("$.parts[0].max").isEqualTo(40);
        assertThat(vietnamese).bodyJson().extractingPath("$.gates.length()").isEqualTo(22);
        var english =
                browser.get().uri("/api/v1/criteria-sets/" + id + "?lang=en").exchange();
        assertThat(english.getResponse().getContentAsString())
                .isNotEqualTo(vietnamese.getResponse().getContentAsString());
        assertThat(browser.get().uri("/api/v1/criteria-sets/00000000-0000-7000-8000-000000000001"))
                .hasStatus(404);
    }

    private MvcTestResult post(String body) {
        return browser.post()
                .uri("/api/v1/ratings/preview")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static String json(Marks marks) {
        return marks.byCriterion().entrySet().stream()
                .map(mark -> "\"" + mark.getKey() + "\":" + mark.getValue().points())
                .collect(Collectors.joining(",", "{", "}"));
    }
}
