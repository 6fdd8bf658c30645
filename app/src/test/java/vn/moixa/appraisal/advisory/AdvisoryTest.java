package vn.moixa.appraisal.advisory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.FiledDossiers;
import vn.moixa.appraisal.round.usecase.AssignRound;
import vn.moixa.registry.Products;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
class AdvisoryTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    AssignRound assign;

    @Autowired
    Products products;

    @Autowired
    TransactionTemplate transaction;

    FiledDossiers filed;
    DossierId dossier;
    String address;

    @BeforeEach
    void file() {
        filed = new FiledDossiers(sql);
        dossier = filed.submitted(
                world.product(world.shanTeaCooperative(), "Chè xanh Tả Van", 11),
                DossierKind.FIRST,
                LocalDate.of(2026, 11, 20));
        sql.sql("update appraisal.dossier set state = 'ADVISORY', proposed_on = '2026-11-20' where id = :id")
                .param("id", dossier.value())
                .update();
        transaction.executeWithoutResult(
                any -> assign.assign(dossier, LocalDate.of(2026, 11, 20), FiledDossiers.officerOf(World.TA_VAN)));
        address = "/appraisal/advisory/dossiers/" + dossier.value();
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void withoutATeamTheOfficerIsToldToRecordOne() {
        assertThat(send("/remarks", "remark.1.1", "Vùng nguyên liệu đã đổi"))
                .hasStatus(422)
                .bodyText()
                .contains("Đợt này chưa có tổ tư vấn");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R46_theTeamReportsAndTheDossierGoesBeforeTheCouncil() throws Exception {
        String team = team();
        assertThat(sent(team + "/members", "name", "Vàng Thị Dở", "leads", "true", "organisation", "Sở Y tế"))
                .hasStatus(303);
        assertThat(sent(team + "/members", "name", "Người thứ hai", "leads", "true"))
                .hasStatus(422)
                .bodyText()
                .contains("Tổ đã có tổ trưởng");
        String member = sql.sql("select id::text from appraisal.advisory_member")
                .query(String.class)
                .single();
        assertThat(send("/assignment", "member", member)).hasStatus(303);
        assertThat(send("/remarks", "remark.1.1", "Vùng nguyên liệu đã đổi", "remark.9.9", "không có tiêu chí này"))
                .hasStatus(422);
        assertThat(send("/remarks", "remark.1.1", "Vùng nguyên liệu đã đổi")).hasStatus(303);
        assertThat(send("/tests", "subject", "Dư lượng thuốc bảo vệ thực vật")).hasStatus(303);
        String test = sql.sql("select id::text from appraisal.extra_test")
                .query(String.class)
                .single();
        assertThat(send(
                        "/tests/" + test + "/result",
                        "result." + test,
                        "Không phát hiện",
                        "resultOn." + test,
                        "2026-11-24"))
                .hasStatus(303);
        visit();
        assertThat(browser.get().uri(photo())).hasStatusOk().hasContentType("image/jpeg");
        assertThat(send("/report", "version", "0", "summary", "ngắn", "deed", "hand-in"))
                .hasStatus(422)
                .bodyText()
                .contains("Nhập từ 20 đến", "Chọn đề nghị của tổ");
        assertThat(send(
                        "/report",
                        "version",
                        "0",
                        "summary",
                        "Hồ sơ đủ căn cứ để hội đồng đánh giá.",
                        "opinion",
                        "BRING_TO_COUNCIL",
                        "deed",
                        "hand-in"))
                .hasStatus(303);
        assertThat(filed.state(dossier)).isEqualTo("COUNCIL");
        assertThat(browser.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains("Vùng nguyên liệu đã đổi", "Không phát hiện", "Vàng Thị Dở", "Hồ sơ đủ căn cứ")
                .doesNotContain("Gửi báo cáo, trình hội đồng");
        assertThat(browser.get().uri(address + "/report.pdf")).hasStatusOk().hasContentType("application/pdf");
        assertThat(browser.get().uri(address + "/report.docx")).hasStatusOk();
        assertThat(send("/remarks", "remark.1.1", "muộn rồi")).hasStatus(409);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R41_aKnockOutIsKeptWithWhoFoundItAndWhyAndEndsNothingByItself() {
        team();
        assertThat(send("/knock-outs", "ground", "dossier.99", "reason", "Giấy tờ có dấu hiệu bị sửa"))
                .hasStatus(422)
                .bodyText()
                .contains("Chọn một căn cứ");
        assertThat(send("/knock-outs", "ground", "dossier.1", "reason", "ngắn")).hasStatus(422);
        assertThat(send("/knock-outs", "ground", "dossier.1", "reason", "Giấy tờ có dấu hiệu bị sửa"))
                .hasStatus(303);
        assertThat(browser.get().uri(address)).bodyText().contains("Giấy tờ có dấu hiệu bị sửa", "Nguyễn Thị Mẫu");
        assertThat(filed.state(dossier)).isEqualTo("ADVISORY");
        assertThat(sql.sql("select count(*) from appraisal.knock_out where confirmed is null")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R43_likeNamesAndStoriesOfOthersAreHintedAt() {
        var twin = world.product(world.honeyHousehold(), "Chè xanh Tà Van", 11);
        var own = world.product(world.shanTeaCooperative(), "Chè xanh Tả Van loại hai", 11);
        world.product(world.honeyHousehold(), "Măng ớt ngâm", 7);
        var hints = products.similar(
                new vn.moixa.registry.ProductId(UUID.fromString(filed.text(dossier, "product_id"))), 5);
        assertThat(hints).extracting(hint -> hint.id()).containsExactly(twin).doesNotContain(own);
        assertThat(browser.get().uri(address)).bodyText().contains("Chè xanh Tà Van", "Gợi ý không quyết định gì");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R51_theTeamAsksForMoreOnlyWithReasons() {
        team();
        assertThat(send("/return", "item.0", "", "sentence.0", "")).hasStatus(422);
        assertThat(send("/return", "item.0", "Tiêu chí 1.1", "sentence.0", "Bổ sung hợp đồng với hộ trồng chè"))
                .hasStatus(303);
        assertThat(filed.text(dossier, "returned_from")).isEqualTo("PROVINCE");
    }

    @Test
    @WithViewer(role = Role.ADVISER)
    void anAdviserWritesOnlyForTheTeamItIsIn() {
        sql.sql("""
                insert into appraisal.advisory_team (id, round_id, name, decision_number, decided_on, decision_signer, created_at,
                    created_by_name)
                select '00000000-0000-7000-8000-0000000000e1', round_id, 'Tổ thử', '1/QĐ', '2026-11-01', 'Chủ tịch', '2026-11-01', 'thử'
                from appraisal.dossier where id = :id
                """).param("id", dossier.value()).update();
        assertThat(browser.get().uri(address)).hasStatusOk().bodyText().doesNotContain("Lưu nhận xét");
        assertThat(send("/remarks", "remark.1.1", "Vùng nguyên liệu đã đổi")).hasStatus(404);
        transaction.executeWithoutResult(any -> {
            // The viewer of the test has no account of its own.
            sql.sql("set local session_replication_role = replica").update();
            sql.sql("""
                    insert into appraisal.advisory_member (id, team_id, account_id, position, name)
                    values (gen_random_uuid(), '00000000-0000-7000-8000-0000000000e1', :account, 1, 'Nguyễn Thị Mẫu')
                    """).param("account", UUID.fromString(WithViewer.ACCOUNT)).update();
        });
        assertThat(send("/remarks", "remark.1.1", "Vùng nguyên liệu đã đổi")).hasStatus(303);
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TA_VAN)
    void theCommuneDoesNotReadTheReport() {
        assertThat(browser.get().uri(address)).hasStatus(403);
        assertThat(browser.get().uri(address + "/report.pdf")).hasStatus(403);
    }

    private String team() {
        var answer = sent(
                "/appraisal/advisory/teams",
                "round",
                filed.text(dossier, "round_id"),
                "name",
                "Tổ tư vấn đợt 1",
                "decisionNumber",
                "1201/QĐ-UBND",
                "decidedOn",
                "2026-11-10",
                "signer",
                "Chủ tịch UBND tỉnh");
        assertThat(answer).hasStatus(303);
        return java.util.Objects.requireNonNull(answer.getResponse().getHeader("Location"));
    }

    private void visit() throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        assertThat(browser.post()
                        .uri(address + "/visits")
                        .multipart()
                        .file(new MockMultipartFile("photos", "anh.jpg", "image/jpeg", bytes.toByteArray()))
                        .with(csrf())
                        .param("visitedOn", "2026-11-23")
                        .param("place", "Xưởng chè Tả Van")
                        .param("people", "Tổ tư vấn, UBND xã, hợp tác xã")
                        .param("findings", "Xưởng sạch, có sổ theo dõi nguyên liệu."))
                .hasStatus(303);
    }

    private String photo() {
        return address + "/visits/"
                + sql.sql("select id::text from appraisal.site_visit")
                        .query(String.class)
                        .single() + "/photos/1";
    }

    private MvcTestResult send(String deed, String... fields) {
        return sent(address + deed, fields);
    }

    private MvcTestResult sent(String path, String... fields) {
        var request = browser.post().uri(path).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return request.exchange();
    }
}
