package vn.moixa.appraisal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.authentication;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.dossier.Filing;
import vn.moixa.appraisal.evidence.domain.FactsTyped;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence;
import vn.moixa.appraisal.evidence.usecase.ReceiveUpload;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.registry.ProducerId;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.Viewer;

@MoixaTest
@Import(Filing.class)
class R112_UploadTest {

    @Autowired
    World world;

    @Autowired
    KeepEvidence keep;

    @Autowired
    ReceiveUpload receive;

    @Autowired
    Files files;

    @Autowired
    MockMvcTester browser;

    @Test
    void R175_aFileCutAtRandomGoesOnAndArrivesWhole() throws IOException {
        var random = new SplittableRandom(20261124);
        byte[] picture = picture(random);
        for (int round = 0; round < 8; round++) {
            var viewer = owner();
            var paper = paper(viewer);
            UUID upload = begin(paper, "anh.png", picture.length, viewer);
            long offset = 0;
            int cuts = 0;
            while (offset < picture.length) {
                int piece = (int) Math.min(ReceiveUpload.LARGEST_PIECE, picture.length - offset);
                int cut = random.nextInt(piece + 1);
                var body = new Broken(picture, (int) offset, cut);
                try {
                    receive.receive(upload, offset, body, viewer);
                } finally {
                    cuts++;
                }
                // What the sender believes was lost; it asks where to go on.
                offset = receive.find(upload, viewer).received();
            }
            assertThat(cuts).isGreaterThan(1);
            var kept = keep.find(paper, viewer).evidence().files();
            assertThat(kept).hasSize(1);
            try (var stored = files.open(new FileHash(kept.getFirst().hash()))
                    .orElseThrow()
                    .open()) {
                assertThat(stored.readAllBytes()).isEqualTo(picture);
            }
        }
    }

    @Test
    void aPieceSentTwiceOrOutOfOrderIsAnsweredWithTheRightOffset() throws IOException {
        var viewer = owner();
        byte[] pdf = pdf(3_000);
        UUID upload = begin(paper(viewer), "giay.pdf", pdf.length, viewer);
        assertThat(patch(upload, 0, Arrays.copyOf(pdf, 1_000), viewer))
                .hasStatusOk()
                .hasHeader("Upload-Offset", "1000");
        assertThat(patch(upload, 0, Arrays.copyOf(pdf, 1_000), viewer))
                .hasStatus(409)
                .hasHeader("Upload-Offset", "1000");
        assertThat(patch(upload, 2_000, new byte[10], viewer)).hasStatus(409).hasHeader("Upload-Offset", "1000");
        assertThat(browser.head().uri("/api/v1/uploads/" + upload).with(as(viewer)))
                .hasStatusOk()
                .hasHeader("Upload-Offset", "1000");
        byte[] rest = Arrays.copyOfRange(pdf, 1_000, pdf.length);
        assertThat(patch(upload, 1_000, rest, viewer))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.state")
                .isEqualTo("DONE");
        assertThat(patch(upload, pdf.length, new byte[0], viewer)).hasStatusOk();
        assertThat(patch(upload, 0, pdf, Filing.producer(world.honeyHousehold())))
                .hasStatus(404);
    }

    @Test
    void theContentTellsTheKindAndEveryLimitHasASentence() throws IOException {
        var viewer = owner();
        byte[] script = "<html><script>alert(1)</script></html>".getBytes();
        UUID upload = begin(paper(viewer), "giay.pdf", script.length, viewer);
        assertThat(patch(upload, 0, script, viewer))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("file-refused");
        assertThat(announce(paper(viewer), "{\"name\":\"to.pdf\",\"size\":20971521}", viewer))
                .hasStatus(413);
        assertThat(announce(paper(viewer), "{\"name\":\"to.pdf\",\"size\":0}", viewer))
                .hasStatus(422);
        assertThat(announce(paper(viewer), "{\"name\":\"\",\"size\":10}", viewer))
                .hasStatus(422);
        assertThat(announce(paper(viewer), "{\"name\":\"a.pdf\",\"size\":\"mười\"}", viewer))
                .hasStatus(400);
        UUID small = begin(paper(viewer), "giay.pdf", 10, viewer);
        assertThat(patch(small, 0, new byte[11], viewer)).hasStatus(413);
        assertThat(patch(small, -5, new byte[1], viewer)).hasStatus(409);
        byte[] table = "a,b\n1,2\n".getBytes();
        UUID csv = begin(paper(viewer), "bang.csv", table.length, viewer);
        assertThat(patch(csv, 0, table, viewer)).hasStatus(422).bodyText().contains("DOCX");
    }

    @Test
    void withoutScriptsAFormSendsTheFileAndAPreviewIsShown() throws IOException {
        var viewer = owner();
        var paper = paper(viewer);
        var sent = browser.post()
                .uri("/appraisal/evidence/" + paper.value() + "/files")
                .multipart()
                .file(new MockMultipartFile("file", "../../anh.png", "text/plain", picture(new SplittableRandom(1))))
                .with(as(viewer))
                .with(csrf())
                .exchange();
        assertThat(sent).hasStatus(303);
        var file = keep.find(paper, viewer).evidence().files().getFirst();
        assertThat(file.name()).isEqualTo("anh.png");
        assertThat(file.mediaType()).isEqualTo("image/png");
        String path = "/appraisal/evidence/" + paper.value() + "/files/1";
        assertThat(get(path + "/preview/320", viewer)).hasStatusOk().hasContentType("image/jpeg");
        assertThat(get(path + "/preview/321", viewer)).hasStatus(404);
        assertThat(get(path, viewer)).hasStatusOk();
        assertThat(get(path, Filing.producer(world.honeyHousehold()))).hasStatus(404);
        assertThat(get(path, Filing.officer(World.TU_LE))).hasStatus(404);
        assertThat(get(path, Filing.somebody(vn.moixa.web.Role.ADVISER))).hasStatus(404);
        assertThat(get("/appraisal/evidence/" + paper.value(), viewer))
                .hasStatusOk()
                .bodyText()
                .contains("anh.png");
    }

    private Viewer owner() {
        return Filing.producer(world.shanTeaCooperative());
    }

    private EvidenceId paper(Viewer viewer) {
        return paper(keep, world.shanTeaCooperative(), viewer, Map.of());
    }

    static EvidenceId paper(KeepEvidence keep, ProducerId producer, Viewer viewer, Map<String, String> more) {
        var typed = new HashMap<>(Map.of("kind", "TRADEMARK", "title", "Giấy chứng nhận nhãn hiệu"));
        typed.putAll(more);
        var facts = FactsTyped.read(typed);
        assertThat(facts.problems()).isEmpty();
        return ((KeepEvidence.Outcome.Kept) keep.enter(producer, null, facts.facts(), viewer)).id();
    }

    private UUID begin(EvidenceId paper, String name, long size, Viewer viewer) {
        return ((ReceiveUpload.Outcome.Received) receive.begin(paper, name, size, viewer))
                .upload()
                .id();
    }

    private MvcTestResult announce(EvidenceId paper, String body, Viewer viewer) {
        return browser.post()
                .uri("/api/v1/evidence/" + paper.value() + "/uploads")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult patch(UUID upload, long offset, byte[] piece, Viewer viewer) {
        return browser.patch()
                .uri("/api/v1/uploads/" + upload)
                .contentType("application/offset+octet-stream")
                .header("Upload-Offset", offset)
                .content(piece)
                .with(as(viewer))
                .with(csrf())
                .exchange();
    }

    private MvcTestResult get(String path, Viewer viewer) {
        return browser.get().uri(path).with(as(viewer)).exchange();
    }

    private static org.springframework.test.web.servlet.request.RequestPostProcessor as(Viewer viewer) {
        return authentication(new TestingAuthenticationToken(viewer, "", java.util.List.of()));
    }

    static byte[] pdf(int size) {
        byte[] pdf = Arrays.copyOf("%PDF-1.4\n%âãÏÓ\n".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1), size);
        byte[] end = "\n%%EOF\n".getBytes();
        System.arraycopy(end, 0, pdf, size - end.length, end.length);
        return pdf;
    }

    private static byte[] picture(SplittableRandom random) throws IOException {
        var image = new BufferedImage(900, 700, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < 700; y++) {
            for (int x = 0; x < 900; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    /** A line that breaks after so many bytes. */
    private static final class Broken extends InputStream {

        private final ByteArrayInputStream there;

        Broken(byte[] all, int from, int length) {
            there = new ByteArrayInputStream(all, from, length);
        }

        @Override
        public int read() throws IOException {
            int next = there.read();
            if (next < 0) {
                throw new IOException("the line broke");
            }
            return next;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int read = there.read(buffer, from, Math.min(length, 5_000));
            if (read < 0) {
                throw new IOException("the line broke");
            }
            return read;
        }
    }
}
