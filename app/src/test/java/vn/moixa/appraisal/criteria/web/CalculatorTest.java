package vn.moixa.appraisal.criteria.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.appraisal.criteria.SetFiles;
import vn.moixa.appraisal.criteria.Sheets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.test.MoixaTest;

/** The public pages of criteria sets and the calculator, as somebody without JavaScript sees them. */
@MoixaTest
class CalculatorTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    JdbcClient sql;

    @Test
    void theListNamesAllSetsOfTheDayAndTheLapsedOnesApart() {
        assertThat(browser.get().uri("/tieu-chi"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/tieu-chi/1\"", "href=\"/tieu-chi/26\"", "/tieu-chi/qd1048-781-che", "hết hiệu lực");
        assertThat(browser.get().uri("/tinh-diem"))
                .hasStatusOk()
                .bodyText()
                .contains("href=\"/tinh-diem/11\"")
                .doesNotContain("qd1048");
        assertThat(browser.get().uri("/en/tieu-chi"))
                .hasStatusOk()
                .bodyText()
                .contains("OCOP criteria sets", "href=\"/en/tieu-chi/26\"");
    }

    @Test
    void R30_aSetShowsEveryOptionWithItsPointsAndItsGate() {
        var body = assertThat(browser.get().uri("/tieu-chi/11")).hasStatusOk().bodyText();
        body.contains("QD26-2026/11", "Tối thiểu cho 4 sao", "id=\"tc-6.1.1\"", "/tinh-diem/11");
        var gates = SetFiles.number(11).gates().size();
        body.satisfies(
                text -> assertThat(text.split("class=\"mx-gate\"").length - 1).isEqualTo(gates));
        assertThat(browser.get().uri("/en/tieu-chi/26"))
                .hasStatusOk()
                .bodyText()
                .contains("Choose one case", "Least for 3 stars");
    }

    @Test
    void R179_aLapsedSetCanBeReadButNotCalculatedWith() {
        assertThat(browser.get().uri("/tieu-chi/qd1048-781-che"))
                .hasStatusOk()
                .bodyText()
                .contains("Không dùng cho hồ sơ mới")
                .doesNotContain("/tinh-diem/qd1048");
        assertThat(browser.get().uri("/tinh-diem/qd1048-781-che")).hasStatus(404);
        assertThat(browser.get().uri("/tieu-chi/27")).hasStatus(404);
        assertThat(browser.get().uri("/tieu-chi/11?phien-ban=9")).hasStatus(404);
    }

    @Test
    void theEmptyCalculatorAsksAndClaimsNothing() {
        assertThat(browser.get().uri("/tinh-diem/11"))
                .hasStatusOk()
                .bodyText()
                .contains("name=\"d1.1\"", "data-total=\"0\"", "Đã chọn 0 trong 32", "không phải kết quả của hội đồng")
                .doesNotContain("mx-ocop");
    }

    @Test
    void R32_seventySixPointsWithOneGateMissingGiveThreeStarsAndSayWhich() {
        var tea = SetFiles.number(11);
        var marks = Sheets.of(tea, 76, 4, (criterion, points) -> true)
                .with("6.1.1", vn.moixa.appraisal.criteria.domain.Mark.of(1));
        assertThat(browser.get().uri("/tinh-diem/11?" + query(tea, marks)))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "data-total=\"75\"",
                        "Với các mức này: 3 sao.",
                        "href=\"#tc-6.1.1\"",
                        "Để đạt 4 sao",
                        "Trước hết, đạt 1 điều kiện");
    }

    @Test
    void R24_aMarkThatIsNotOfferedIsRefusedInASentenceAndNothingIsComputed() {
        assertThat(browser.get().uri("/tinh-diem/11?d4.1=4"))
                .hasStatusOk()
                .bodyText()
                .contains("Tiêu chí 4.1 không có mức 4 điểm. Chọn một trong các mức: 0, 1, 2, 3, 5.")
                .doesNotContain("Với các mức này");
        assertThat(browser.get().uri("/en/tinh-diem/11?d4.1=x"))
                .hasStatusOk()
                .bodyText()
                .contains("Criterion 4.1 has no line of -1 points");
    }

    @Test
    void R27_aCaseOfTourismIsChosenWithItsLine() {
        assertThat(browser.get().uri("/tinh-diem/26?d8=2-3"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"2-3\" checked", "data-total=\"3\"")
                .doesNotContain("value=\"1-3\" checked");
        assertThat(browser.get().uri("/tinh-diem/26?d8=3"))
                .hasStatusOk()
                .bodyText()
                .contains("Tiêu chí 8 có 2 trường hợp. Chọn trường hợp trước, rồi chọn mức.");
    }

    @Test
    void R41_aKnockOutIsSaidWhateverThePoints() {
        assertThat(browser.get().uri("/tinh-diem/11?k=1.1&d1.1=3"))
                .hasStatusOk()
                .bodyText()
                .contains("Hồ sơ bị loại, dù được bao nhiêu điểm.")
                .doesNotContain("Để đạt 3 sao");
    }

    @Test
    void theResultAloneIsAPieceOfThePage() {
        assertThat(browser.get().uri("/tinh-diem/11/ket-qua?d1.1=3"))
                .hasStatusOk()
                .bodyText()
                .contains("data-total=\"3\"")
                .doesNotContain("<html");
    }

    @Test
    void R79_nothingIsStored() {
        long before = rows();
        browser.get().uri("/tinh-diem/11?d1.1=3").exchange();
        assertThat(rows()).isEqualTo(before);
    }

    private long rows() {
        return sql.sql("""
                        select sum(n) from (select count(*) n from appraisal.dossier_answer union all select count(*) from audit.entry
                            union all select count(*) from appraisal.mark union all select count(*) from identity.web_session) x
                        """).query(Long.class).single();
    }

    static String query(CriteriaSet set, Marks marks) {
        var query = new StringBuilder();
        marks.byCriterion()
                .forEach((number, mark) -> query.append(query.isEmpty() ? "" : "&")
                        .append('d')
                        .append(number)
                        .append('=')
                        .append(mark.caseNumber() == 0 ? "" : mark.caseNumber() + "-")
                        .append(mark.points()));
        return query.toString();
    }
}
