package vn.moixa.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

/** R155: what we print is PDF/UA in the eyes of an independent validator, veraPDF. */
@MoixaTest
class R155_PdfUaTest {

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Test
    @WithViewer(role = Role.PROVINCIAL_OFFICER)
    void aCertificateInTheFrameOfItsCommune() throws Exception {
        var certificate = world.certificateOf(world.shanTea()).id().value();
        var answer = browser.get()
                .uri("/recognition/certificates/" + certificate + "/paper")
                .exchange();
        assertThat(answer).hasStatusOk();
        assertThat(PdfUa.faults(answer.getResponse().getContentAsByteArray())).isEmpty();
    }

    @Test
    void aReportWithTablesListsPicturesAndAnAnnex() throws Exception {
        assertThat(PdfUa.faults(new Paper().pdf(Documents.report()))).isEmpty();
    }

    @Test
    void theValidatorSeesWhatIsWrong() throws Exception {
        byte[] untagged;
        try (var pdf = new org.apache.pdfbox.pdmodel.PDDocument();
                var out = new java.io.ByteArrayOutputStream()) {
            pdf.addPage(new org.apache.pdfbox.pdmodel.PDPage());
            pdf.save(out);
            untagged = out.toByteArray();
        }
        assertThat(PdfUa.faults(untagged)).isNotEmpty();
    }
}
