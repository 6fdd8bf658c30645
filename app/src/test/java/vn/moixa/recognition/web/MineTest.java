package vn.moixa.recognition.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.World;
import vn.moixa.web.Grant;
import vn.moixa.web.Viewer;

@MoixaTest
class MineTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    TestTime time;

    @Test
    void R14_oneProducerSeesItsOwnStarsAndWhatToDo() {
        world.honey();
        world.bambooShoots();
        world.shanTea();
        time.moveTo(LocalDate.of(2026, 8, 1));
        assertThat(get("/recognition/mine"))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Chào Lò Thị Mây",
                        "Nộp hồ sơ đánh giá lại: Măng khô Tú Lệ",
                        "Nộp về xã trước hết ngày 07/09/2026",
                        "Mật ong bạc hà Tú Lệ")
                .doesNotContain("Chè Shan tuyết cổ thụ");
    }

    @Test
    void aProducerReadsItsOwnRecordsOnly() {
        var honey = world.certificateOf(world.honey()).id().value();
        var tea = world.certificateOf(world.shanTea()).id().value();
        assertThat(get("/recognition/certificates/" + honey)).hasStatusOk();
        assertThat(get("/recognition/certificates/" + tea)).hasStatus(404);
        assertThat(get("/recognition/products/" + world.shanTea().value())).hasStatus(404);
        assertThat(get("/registry/products/" + world.shanTea().value())).hasStatus(404);
        assertThat(get("/registry/products/" + world.honey().value() + "/form")).hasStatusOk();
        assertThat(get("/registry/products")).bodyText().contains("Mật ong").doesNotContain("Chè Shan tuyết cổ thụ");
        assertThat(get("/recognition/radar")).hasStatus(403);
    }

    private MvcTestResult get(String address) {
        var viewer = new Viewer(
                UUID.randomUUID(),
                "Lò Thị Mây",
                List.of(Grant.ofProducer(world.honeyHousehold().value())));
        return browser.get()
                .uri(address)
                .with(authentication(new TestingAuthenticationToken(viewer, "", List.of())))
                .exchange();
    }
}
