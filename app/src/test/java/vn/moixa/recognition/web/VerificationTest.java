package vn.moixa.recognition.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.ProductCode;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.World;

@MoixaTest
class VerificationTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    Recognitions recognitions;

    @Autowired
    Products products;

    @Autowired
    TestTime time;

    @Test
    void aValidCertificateShowsTheStarAndTheDecision() {
        assertThat(browser.get().uri("/kiem-tra/" + code(world.shanTea())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Còn hiệu lực",
                        "is-ok",
                        "OCOP 4 sao",
                        "Chè Shan tuyết cổ thụ Tả Van",
                        "HTX Chè Shan tuyết Tả Van, Xã Tả Van",
                        "217/QĐ-UBND",
                        "05/08/2028")
                .doesNotContain("mx-ocop-past");
    }

    @Test
    void R99_anExpiredCertificateSaysSinceWhenAndShowsNoStar() {
        assertThat(browser.get().uri("/kiem-tra/" + code(world.honey())))
                .hasStatusOk()
                .bodyText()
                .contains("Hết hạn", "Hạng sao không còn giá trị từ 13/08/2026", "Từng đạt OCOP 3 sao")
                .doesNotContain("mx-ocop-stars");
    }

    @Test
    void R99_theStarFallsAtMidnightInVietNam() {
        String address = "/kiem-tra/" + code(world.shanTea());
        time.moveTo(java.time.Instant.parse("2028-08-05T16:59:59Z"));
        assertThat(browser.get().uri(address)).bodyText().contains("mx-ocop-stars");
        time.moveTo(java.time.Instant.parse("2028-08-05T17:00:00Z"));
        assertThat(browser.get().uri(address)).bodyText().doesNotContain("mx-ocop-stars");
    }

    @Test
    void R104_aWithdrawnCertificateNamesTheGroundAndTheDecision() {
        assertThat(browser.get().uri("/kiem-tra/" + code(world.withdrawnSausage())))
                .hasStatusOk()
                .bodyText()
                .contains(
                        "Đã thu hồi",
                        "is-bad",
                        "bị thu hồi từ ngày 03/10/2026",
                        "Không còn đáp ứng tiêu chí",
                        "2210/QĐ-UBND",
                        "Không còn là sản phẩm OCOP")
                .doesNotContain("mx-ocop-stars");
    }

    @Test
    void aReplacedCertificateLeadsToTheNewOne() {
        var product = world.artichokeExtract();
        var all = recognitions.certificatesOf(product, LocalDate.of(2026, 11, 24));
        assertThat(browser.get().uri("/kiem-tra/" + all.get(1).code()))
                .bodyText()
                .contains("Đã có giấy mới thay", "/kiem-tra/" + all.get(0).code())
                .doesNotContain("mx-ocop-stars");
    }

    @Test
    void R113_whatOnlyANewspaperSaysIsNeverAStar() {
        assertThat(browser.get()
                        .uri("/kiem-tra" + world.card(world.reportedRice()).path()))
                .hasStatusOk()
                .bodyText()
                .contains("Được nêu trên báo chí/danh sách, chưa xác nhận")
                .doesNotContain("mx-ocop-stars");
    }

    @Test
    void aProductIsCheckedByItsOwnAddressWithItsNewestCertificate() {
        assertThat(browser.get()
                        .uri("/kiem-tra" + world.card(world.artichokeExtract()).path()))
                .hasStatusOk()
                .bodyText()
                .contains("OCOP 5 sao");
    }

    @Test
    void aCodeTypedWithBlanksOrAProductCodeLeadsToTheAnswer() {
        String code = code(world.shanTea());
        products.recordCode(
                world.shanTea(), ProductCode.parse("15-03037-7-2026").orElseThrow());
        assertThat(browser.get()
                        .uri(
                                "/kiem-tra?ma={typed}",
                                code.substring(0, 5) + " " + code.substring(5).toLowerCase()))
                .hasStatus(303)
                .hasRedirectedUrl("/kiem-tra/" + code);
        assertThat(browser.get().uri("/kiem-tra?ma=15-03037-07-2026"))
                .hasRedirectedUrl("/kiem-tra" + world.card(world.shanTea()).path());
    }

    @Test
    void aMistypedOrUnknownCodeSaysWhatToDo() {
        assertThat(browser.get().uri("/kiem-tra/ABC")).hasStatus(404).bodyText().contains("Mã gõ chưa đúng");
        assertThat(browser.get().uri("/kiem-tra?ma=0000000000"))
                .hasStatus(303)
                .hasRedirectedUrl("/kiem-tra/0000000000");
        assertThat(browser.get().uri("/kiem-tra/0000000000"))
                .hasStatus(404)
                .bodyText()
                .contains("Không có giấy");
        assertThat(browser.get().uri("/kiem-tra/{code}", "<script>alert(1)</script>"))
                .hasStatus(404)
                .bodyText()
                .doesNotContain("<script>alert");
    }

    @Test
    void theEnglishPageSpeaksEnglish() {
        assertThat(browser.get().uri("/en/kiem-tra/" + code(world.honey())))
                .hasStatusOk()
                .bodyText()
                .contains("Expired", "The star has not been valid since 13/08/2026");
    }

    @Test
    void theApiGivesTheSameAnswer() {
        assertThat(browser.get().uri("/api/v1/verifications/" + code(world.shanTea())))
                .hasStatusOk()
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state":"VALID","stars":4,"awardedStars":4,"validFrom":"2025-08-05","validTo":"2028-08-05",
                         "product":{"name":"Chè Shan tuyết cổ thụ Tả Van"},"producer":{"name":"HTX Chè Shan tuyết Tả Van"},
                         "decision":{"number":"217/QĐ-UBND"},"withdrawnReason":null}
                        """);
        assertThat(browser.get().uri("/api/v1/verifications/" + code(world.withdrawnSausage())))
                .bodyJson()
                .isLenientlyEqualTo("""
                        {"state":"WITHDRAWN","stars":null,"withdrawnReason":"CRITERIA_NOT_MET","withdrawnOn":"2026-10-03",
                         "validTo":"2026-10-02"}
                        """);
        assertThat(browser.get().uri("/api/v1/verifications/nope").header("Accept-Language", "en"))
                .hasStatus(404)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("unknown-certificate");
    }

    @Test
    void R104_withdrawnCertificatesAreListedAsPageTableAndFeed() {
        world.withdrawnSausage();
        world.shanTea();
        assertThat(browser.get().uri("/thu-hoi"))
                .hasStatusOk()
                .bodyText()
                .contains("Lạp sườn Tả Van", "03/10/2026", "2210/QĐ-UBND")
                .doesNotContain("Chè Shan tuyết cổ thụ");
        assertThat(browser.get().uri("/thu-hoi.csv"))
                .hasStatusOk()
                .bodyText()
                .contains("Lạp sườn Tả Van;HTX Chè Shan tuyết Tả Van;03037;3;Đã thu hồi;03/10/2026");
        assertThat(browser.get().uri("/thu-hoi.atom"))
                .hasStatusOk()
                .hasContentType("application/atom+xml;charset=UTF-8")
                .bodyText()
                .contains("<title>Lạp sườn Tả Van: thu hồi từ ngày 03/10/2026</title>", "urn:uuid:");
    }

    @Test
    void anIndependentReaderDecodesTheQrCodeToTheCheckPage() throws Exception {
        String code = code(world.shanTea());
        var answer = browser.get().uri("/kiem-tra/" + code + "/qr.png").exchange();
        assertThat(answer).hasStatusOk().hasContentType("image/png");
        var image = javax.imageio.ImageIO.read(
                new java.io.ByteArrayInputStream(answer.getResponse().getContentAsByteArray()));
        int[] pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var bitmap = new com.google.zxing.BinaryBitmap(new com.google.zxing.common.HybridBinarizer(
                new com.google.zxing.RGBLuminanceSource(image.getWidth(), image.getHeight(), pixels)));
        String read = new com.google.zxing.qrcode.QRCodeReader().decode(bitmap).getText();
        assertThat(read).endsWith("/kiem-tra/" + code);
        assertThat(browser.get().uri(java.net.URI.create(read).getPath())).hasStatusOk();
        assertThat(browser.get().uri("/kiem-tra/0000000000/qr.png")).hasStatus(404);
    }

    @Test
    void anEndingThatLiesAheadIsNotPublishedYet() {
        recognitions.end(
                new NewEnding(
                        world.certificateOf(world.shanTea()).id(),
                        "LAW_BREACH",
                        LocalDate.of(2026, 12, 1),
                        "Vi phạm",
                        "8/QĐ-UBND",
                        "UBND tỉnh Lào Cai",
                        null),
                World.CLERK);
        assertThat(browser.get().uri("/thu-hoi")).bodyText().contains("Chưa có giấy nào bị thu hồi");
        assertThat(browser.get().uri("/kiem-tra/" + code(world.shanTea())))
                .bodyText()
                .contains("mx-ocop-stars");
    }

    private String code(ProductId product) {
        return world.certificateOf(product).code();
    }
}
