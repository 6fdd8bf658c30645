package vn.moixa.appraisal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.RuledDossiers;
import vn.moixa.shared.Ids;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
@WithViewer(role = Role.SECRETARY)
class R65_ScoreSheetsTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    private UUID item = new UUID(0, 0);

    @BeforeEach
    void twoMembersMarked() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        new RuledDossiers(sql).ruled(tea, DossierKind.FIRST, 226, 4);
        item = sql.sql("select id from appraisal.session_item")
                .query(UUID.class)
                .single();
        sql.sql(
                        "update appraisal.dossier set criteria_set_id = (select id from appraisal.criteria_set where code = 'QD26-2026/11')")
                .update();
        sheet(1, "Bà Hoàng Thị Sua", 2, "Nguyên liệu trong xã");
        sheet(2, "Ông Lê Văn Tiến", 3, "");
    }

    @Test
    void everyMembersSheetIsThereInTheOrderOfTheSet() throws IOException {
        assertThat(text())
                .containsSubsequence(
                        "Tổng hợp phiếu",
                        "Bà Hoàng Thị Sua",
                        "Ông Lê Văn Tiến",
                        "PHIẾU ĐÁNH GIÁ SỐ 1",
                        "Phần A",
                        "1.1",
                        "Nguyên liệu trong xã",
                        "Phần C",
                        "TỔNG ĐIỂM",
                        "Người đánh giá",
                        "PHIẾU ĐÁNH GIÁ SỐ 2");
    }

    @Test
    void R70_noSheetIsGivenOutBeforeTheCouncilRuled() {
        sql.sql("update appraisal.session_item set state = 'MARKING'").update();
        assertThat(browser.get().uri(address())).hasStatus(404);
    }

    @Test
    @WithViewer(role = Role.COUNCIL_MEMBER)
    void nobodyOutsideTheCouncilGetsThem() {
        assertThat(browser.get().uri(address())).hasStatus(404);
    }

    private void sheet(int position, String member, int points, String remark) {
        UUID memberId = Ids.next();
        UUID sheet = Ids.next();
        sql.sql("""
                insert into appraisal.council_member (id, council_id, position, name, organisation, role)
                select ?, id, ?, ?, 'Sở Công Thương', 'MEMBER' from appraisal.council
                """).params(memberId, position, member).update();
        sql.sql("""
                insert into appraisal.score_sheet (id, item_id, member_id, marking_round, state, created_at)
                values (?, ?, ?, 1, 'OPEN', now())
                """).params(sheet, item, memberId).update();
        sql.sql(
                        "insert into appraisal.mark (sheet_id, criterion, points, remark, marked_at) values (?, '1.1', ?, ?, now())")
                .params(sheet, points, remark)
                .update();
        sql.sql(
                        "update appraisal.score_sheet set state = 'UNSEALED', salt = 'muối', commitment = 'cam kết' where id = ?")
                .param(sheet)
                .update();
    }

    private String text() throws IOException {
        var answer = browser.get().uri(address()).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private String address() {
        return "/appraisal/session-items/" + item + "/score-sheets.pdf";
    }
}
