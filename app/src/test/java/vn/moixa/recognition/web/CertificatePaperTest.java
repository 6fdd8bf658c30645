package vn.moixa.recognition.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.recognition.CertificateCard;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
class CertificatePaperTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R155_theCodeOpensTheCheckPageAlsoPrintedInBlackAndWhiteAtTwentyMillimetres() throws Exception {
        var certificate = world.certificateOf(world.shanTea());
        try (PDDocument pdf = pdf(certificate.id().value())) {
            assertThat(pdf.getNumberOfPages()).isOne();
            // The code is 28 mm wide: at 20/28 of the size of a 200 dpi print it has the dots of a 20 mm one.
            var print = new PDFRenderer(pdf).renderImageWithDPI(0, 200f * 20 / 28, ImageType.BINARY);
            var code = print.getSubimage(
                    0, print.getHeight() / 2, print.getWidth() / 2, print.getHeight() - print.getHeight() / 2);
            assertThat(decode(code)).endsWith("/kiem-tra/" + certificate.code());
        }
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void itStatesTheFactsOfTheDecision() throws IOException {
        assertThat(text(world.certificateOf(world.shanTea())))
                .contains(
                        "Chè Shan tuyết cổ thụ Tả Van",
                        "HTX Chè Shan tuyết Tả Van",
                        "ĐẠT HẠNG 4 SAO",
                        "05/08/2025",
                        "đến hết ngày 05/08/2028")
                .doesNotContain("không còn hiệu lực");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R99_anEndedCertificateSaysThatItNoLongerHolds() throws IOException {
        assertThat(text(world.certificateOf(world.withdrawnSausage())))
                .contains("không còn hiệu lực tại ngày 24/11/2026");
    }

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void R102_theDraftOfAWithdrawalNamesProductCertificateAndGround() throws IOException {
        var certificate = world.certificateOf(world.shanTea());
        byte[] docx = browser.get()
                .uri("/recognition/certificates/" + certificate.id().value() + "/withdrawal-draft?ground=MARK_MISUSE")
                .exchange()
                .getResponse()
                .getContentAsByteArray();
        try (var document = new XWPFDocument(new ByteArrayInputStream(docx));
                var text = new XWPFWordExtractor(document)) {
            assertThat(text.getText())
                    .contains("Chè Shan tuyết cổ thụ Tả Van", certificate.code(), "sử dụng sai nhãn hiệu OCOP");
        }
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TU_LE)
    void theCertificateOfAnotherCommuneIsNotThere() {
        var certificate = world.certificateOf(world.shanTea());
        assertThat(browser.get().uri(address(certificate.id().value()))).hasStatus(404);
    }

    private String text(CertificateCard certificate) throws IOException {
        try (PDDocument pdf = pdf(certificate.id().value())) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private PDDocument pdf(UUID certificate) throws IOException {
        var answer = browser.get().uri(address(certificate)).exchange().getResponse();
        assertThat(answer.getContentType()).isEqualTo("application/pdf");
        return Loader.loadPDF(answer.getContentAsByteArray());
    }

    private static String address(UUID certificate) {
        return "/recognition/certificates/" + certificate + "/paper";
    }

    private static String decode(BufferedImage picture) throws Exception {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        var source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException unreadable) {
            return "unreadable";
        }
    }
}
