package vn.moixa.appraisal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.RuledDossiers;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
@WithViewer(role = Role.SECRETARY)
class R71_SessionPapersTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    private UUID session = new UUID(0, 0);

    @BeforeEach
    void theCouncilRuled() {
        var council = new RuledDossiers(sql);
        council.ruled(world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11), DossierKind.FIRST, 226, 4);
        council.ruled(world.product(world.honeyHousehold(), "Mật ong rừng Tú Lệ", 4), DossierKind.UPGRADE, 277, 5);
        council.ruled(world.product(world.honeyHousehold(), "Gạo Tú Lệ", 3), DossierKind.FIRST, 120, null);
        council.disqualified(world.product(world.artichokeCompany(), "Trà actiso Sa Pa", 12), DossierKind.FIRST);
        session = sql.sql("select id from appraisal.council_session")
                .query(UUID.class)
                .single();
    }

    @Test
    void theMinutesTellWhatTheCouncilRuled() throws IOException {
        assertThat(pdf("minutes"))
                .contains(
                        "BIÊN BẢN",
                        "HỘI ĐỒNG ĐÁNH GIÁ",
                        "Chè đen Tả Van",
                        "75,33",
                        "4 sao",
                        "1 sản phẩm từ 90 điểm",
                        "1 sản phẩm chưa đạt",
                        "1 sản phẩm bị loại");
    }

    @Test
    void theDraftDecisionNamesOnlyWhatTheProvinceMayRecognise() throws IOException {
        assertThat(pdf("recognition-draft"))
                .contains("QUYẾT ĐỊNH", "Công nhận 1 sản phẩm", "Chè đen Tả Van", "36 tháng")
                .doesNotContain("Mật ong rừng Tú Lệ", "Gạo Tú Lệ", "Trà actiso Sa Pa");
    }

    @Test
    void R53_theApprovalOfNinetyPointsIsNoRecognition() throws IOException {
        assertThat(pdf("approval-draft"))
                .contains("Mật ong rừng Tú Lệ", "92,33", "không phải là quyết định công nhận 5 sao")
                .doesNotContain("Chè đen Tả Van");
    }

    @Test
    void R155_eachPaperIsADocxToo() throws IOException {
        for (String paper : new String[] {"minutes", "council-report", "proposal", "recognition-draft"}) {
            byte[] docx = bytes(paper + ".docx");
            try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                    var text = new XWPFWordExtractor(document)) {
                assertThat(text.getText()).as(paper).contains("Độc lập - Tự do - Hạnh phúc", "Quyết định số");
            }
        }
    }

    @Test
    void R70_anOpenSessionHasNoPaperThatTellsResults() {
        sql.sql("update appraisal.council_session set state = 'OPEN'").update();
        for (String paper :
                new String[] {"minutes", "council-report", "proposal", "recognition-draft", "approval-draft"}) {
            assertThat(browser.get().uri(address(paper + ".pdf"))).as(paper).hasStatus(404);
        }
        assertThat(browser.get().uri(address("invitation.pdf"))).hasStatusOk();
    }

    @Test
    @WithViewer(role = Role.COUNCIL_MEMBER)
    void aMemberOfAnotherCouncilDoesNotFindThem() {
        assertThat(browser.get().uri(address("minutes.pdf"))).hasStatus(404);
        assertThat(browser.get().uri("/appraisal/sessions/" + session + "/papers"))
                .hasStatus(404);
    }

    @Test
    void anUnknownPaperOrFormIsNotThere() {
        assertThat(browser.get().uri(address("minutes.exe"))).hasStatus(404);
        assertThat(browser.get().uri(address("nothing.pdf"))).hasStatus(404);
    }

    private String pdf(String paper) throws IOException {
        try (var pdf = Loader.loadPDF(bytes(paper + ".pdf"))) {
            return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
        }
    }

    private byte[] bytes(String file) {
        var answer = browser.get().uri(address(file)).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private String address(String file) {
        return "/appraisal/sessions/" + session + "/papers/" + file;
    }
}
