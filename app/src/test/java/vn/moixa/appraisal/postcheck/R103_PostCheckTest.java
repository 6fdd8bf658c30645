package vn.moixa.appraisal.postcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.moixa.recognition.Recognitions;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
class R103_PostCheckTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    Recognitions recognitions;

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void onlyProductsThatCarryAStarArePlannedAndNoCheckTwice() {
        assertThat(plan(world.honey().value().toString(), "2026-12-20"))
                .hasStatus(422)
                .bodyText()
                .contains("Chỉ hậu kiểm sản phẩm đang mang sao");
        for (int again = 0; again < 2; again++) {
            assertThat(plan(world.shanTea().value().toString(), "2026-12-20")).hasStatus(303);
        }
        assertThat(sql.sql("select count(*) from appraisal.post_check")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(browser.get().uri("/appraisal/post-checks"))
                .bodyText()
                .contains("Chè Shan tuyết cổ thụ Tả Van", "Hạn 20/12/2026");
        assertThat(browser.get().uri("/appraisal/post-checks/new?q=shan tuyet"))
                .hasStatusOk()
                .bodyText()
                .contains("Chè Shan tuyết cổ thụ Tả Van");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aResultNamesTheFailedCriteriaAndLeadsToAProposalThatEndsNothingByItself() throws Exception {
        String address = planned();
        assertThat(finish(address, "no", "NOTHING", false))
                .hasStatus(422)
                .bodyText()
                .contains("Nêu ít nhất một tiêu chí không còn đáp ứng", "Vùng chè bị bỏ hoang");
        assertThat(finish(address, "no", "WITHDRAWAL", true)).hasStatus(303);
        assertThat(browser.get().uri(address))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Không còn đáp ứng tiêu chí",
                        "1.2 Vùng nguyên liệu",
                        "/recognition/certificates/",
                        "Đề nghị thu hồi");
        assertThat(browser.get().uri(address + "/photos/1")).hasStatusOk().hasContentType("image/jpeg");
        assertThat(browser.get().uri(address + "/photos/2")).hasStatus(404);
        assertThat(recognitions.starOn(world.shanTea(), LocalDate.of(2026, 11, 24)))
                .isPresent();
        assertThat(finish(address, "no", "WITHDRAWAL", true))
                .hasStatus(422)
                .bodyText()
                .contains("đã có kết quả");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aGoodResultHasNoConsequence() throws Exception {
        String address = planned();
        assertThat(finish(address, "yes", "WITHDRAWAL", false))
                .hasStatus(422)
                .bodyText()
                .contains("Không thấy gì sai");
        assertThat(finish(address, "yes", "NOTHING", false)).hasStatus(303);
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TU_LE)
    void anotherCommuneFindsNothing() throws Exception {
        sql.sql("""
                insert into appraisal.post_check (id, product_id, certificate_id, commune_code, kind, reason, due_on, state, created_at,
                    created_by_name)
                values ('00000000-0000-7000-8000-0000000000f1', :product, :certificate, '03037', 'PERIODIC', 'Kế hoạch hậu kiểm', '2026-12-20',
                    'PLANNED', '2026-11-24', 'thử')
                """)
                .param("product", world.shanTea().value())
                .param("certificate", world.certificateOf(world.shanTea()).id().value())
                .update();
        String address = "/appraisal/post-checks/00000000-0000-7000-8000-0000000000f1";
        assertThat(browser.get().uri(address)).hasStatus(404);
        assertThat(finish(address, "yes", "NOTHING", false)).hasStatus(404);
        assertThat(browser.get().uri("/appraisal/post-checks")).bodyText().doesNotContain("Chè Shan tuyết");
        assertThat(plan(world.shanTea().value().toString(), "2026-12-20")).hasStatus(403);
    }

    private String planned() {
        assertThat(plan(world.shanTea().value().toString(), "2026-12-20")).hasStatus(303);
        return "/appraisal/post-checks/"
                + sql.sql("select id::text from appraisal.post_check")
                        .query(String.class)
                        .single();
    }

    private MvcTestResult plan(String product, String due) {
        return browser.post()
                .uri("/appraisal/post-checks")
                .with(csrf())
                .param("product", product)
                .param("kind", "PERIODIC")
                .param("dueOn", due)
                .param("reason", "Kế hoạch hậu kiểm năm 2026")
                .exchange();
    }

    private MvcTestResult finish(String address, String met, String followUp, boolean named) throws Exception {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpg", bytes);
        var request = browser.post()
                .uri(address + "/result")
                .multipart()
                .file(new MockMultipartFile("photos", "anh.jpg", "image/jpeg", bytes.toByteArray()))
                .with(csrf())
                .param("version", "0")
                .param("checkedOn", "2026-11-24")
                .param("place", "Vườn chè Tả Van")
                .param("criteriaMet", met)
                .param("markUseRight", "yes")
                .param("findings", "Vùng chè bị bỏ hoang một phần")
                .param("followUp", followUp)
                .param("criterion.0", named ? "1.2 Vùng nguyên liệu" : "")
                .param("sentence.0", named ? "Vùng trồng hết chứng nhận từ tháng 9." : "");
        return request.exchange();
    }
}
