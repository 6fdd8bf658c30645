package vn.moixa.appraisal.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.RuledDossiers;
import vn.moixa.file.Storing;
import vn.moixa.shared.Command;
import vn.moixa.shared.Ids;
import vn.moixa.shared.Sha256;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Role;

@MoixaTest
@WithViewer(role = Role.PROVINCIAL_OFFICER)
class R47_DossierArchiveTest {

    private static final String CONTENT = "{\"form\": {\"name\": \"Chè đen\"}}";

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    vn.moixa.file.Files files;

    @Autowired
    List<Command> commands;

    @TempDir
    Path folder;

    private DossierId dossier = new DossierId(new UUID(0, 0));

    @BeforeEach
    void aDossierWithAVersionAndAnEvidence() {
        dossier = new RuledDossiers(sql)
                .ruled(world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11), DossierKind.FIRST, 226, 4);
        sql.sql("""
                insert into appraisal.dossier_version (dossier_id, number, at, actor_name, content, content_hash)
                values (?, 1, now(), 'HTX', ?::json, ?)
                """).params(dossier.value(), CONTENT, Sha256.hex(CONTENT)).update();
        byte[] pdf = "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(StandardCharsets.US_ASCII);
        var stored = (Storing.Stored) files.store(new ByteArrayInputStream(pdf), "hop-dong.pdf", null);
        UUID evidence = Ids.next();
        sql.sql("""
                insert into appraisal.evidence (id, producer_id, kind, scope, title, state, issued_on, created_at, created_by_name, updated_at)
                values (?, ?, 'MARKET_AND_DISTRIBUTION', 'PRODUCER', 'Hợp đồng đại lý', 'ACCEPTED', date '2026-02-01', now(), 'HTX', now())
                """).params(evidence, world.shanTeaCooperative().value()).update();
        sql.sql("insert into appraisal.evidence_file values (?, 1, ?, 'Hợp đồng đại lý.pdf', now(), 'HTX')")
                .params(evidence, stored.hash().value())
                .update();
        sql.sql("insert into appraisal.dossier_evidence values (?, '4.1', ?, now())")
                .params(dossier.value(), evidence)
                .update();
    }

    @Test
    void itHoldsEverythingAndAnyMachineCanVerifyIt() throws Exception {
        var entries = entries(zip());
        assertThat(entries.keySet())
                .contains("dossier.json", "versions/001.json", "SHA256SUMS")
                .anyMatch(path ->
                        path.startsWith("evidence/MARKET_AND_DISTRIBUTION/") && path.endsWith("-hop-dong-dai-ly.pdf"));
        assertThat(text(entries, "versions/001.json")).isEqualTo(CONTENT);
        for (var entry : entries.entrySet()) {
            Path file = folder.resolve(entry.getKey());
            Files.createDirectories(file.getParent());
            Files.write(file, entry.getValue());
        }
        var sums = new ProcessBuilder("sha256sum", "--check", "--strict", "SHA256SUMS")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        assertThat(new String(sums.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .doesNotContain("FAILED");
        assertThat(sums.waitFor()).isZero();
    }

    @Test
    void theVerifierSaysWhatWasChangedRemovedOrAdded() throws IOException {
        byte[] zip = zip();
        assertThat(verify(zip)).isEqualTo(0);
        var changed = entries(zip);
        changed.put("versions/001.json", "{}".getBytes(StandardCharsets.UTF_8));
        assertThat(said(changed)).contains("versions/001.json: đã bị sửa", "ĐÃ BỊ SỬA");
        var removed = entries(zip);
        removed.remove("versions/001.json");
        assertThat(said(removed)).contains("versions/001.json: thiếu");
        var added = entries(zip);
        added.put("evidence/new.pdf", new byte[] {1});
        assertThat(said(added)).contains("evidence/new.pdf: không có trong bảng kê");
    }

    @Test
    void aVersionForgedTogetherWithItsSumIsKnownByTheDatabase() throws IOException {
        var forged = entries(zip());
        byte[] version = "{\"form\":{}}".getBytes(StandardCharsets.UTF_8);
        String head = text(forged, "dossier.json").replace(Sha256.hex(CONTENT), Sha256.hex(version));
        forged.put("versions/001.json", version);
        forged.put("dossier.json", head.getBytes(StandardCharsets.UTF_8));
        var sums = new StringBuilder();
        forged.forEach((path, bytes) -> {
            if (!path.equals("SHA256SUMS")) {
                sums.append(Sha256.hex(bytes)).append("  ").append(path).append('\n');
            }
        });
        forged.put("SHA256SUMS", sums.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(said(forged)).contains("nguyên vẹn", "KHÔNG KHỚP");
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TU_LE)
    void anotherCommuneDoesNotFindIt() {
        assertThat(browser.get().uri(address())).hasStatus(404);
    }

    @Test
    @WithViewer(role = Role.COMMUNE_OFFICER, commune = World.TA_VAN)
    void theCommuneDoesNotLearnTheResultBeforeItIsSigned() throws IOException {
        assertThat(entries(zip())).doesNotContainKey("proof.json");
        assertThat(browser.get().uri("/appraisal/dossiers/" + dossier.value() + "/papers/result-notice.pdf"))
                .hasStatus(404);
    }

    @Test
    void R75_R77_theFormsOfTheProducerAreFilledIn() throws IOException {
        sql.sql(
                        "update appraisal.dossier set criteria_set_id = (select id from appraisal.criteria_set where code = 'QD26-2026/11')")
                .update();
        String address = "/appraisal/dossiers/" + dossier.value() + "/papers/";
        for (String form : List.of("registration-form", "self-assessment")) {
            var answer = browser.get().uri(address + form + ".pdf").exchange().getResponse();
            assertThat(answer.getStatus()).as(form).isEqualTo(200);
            try (var pdf = Loader.loadPDF(answer.getContentAsByteArray())) {
                assertThat(new PDFTextStripper().getText(pdf)).contains("HTX Chè Shan tuyết Tả Van", "Mẫu 0");
            }
            assertThat(browser.get().uri(address + form + ".docx")).hasStatusOk();
        }
    }

    @Test
    void theNoticeOfTheResultTellsPointsAndStars() {
        assertThat(browser.get().uri("/appraisal/dossiers/" + dossier.value() + "/papers"))
                .hasStatusOk()
                .bodyText()
                .contains("Thông báo kết quả");
        assertThat(browser.get().uri("/appraisal/dossiers/" + dossier.value() + "/papers/result-notice.docx"))
                .hasStatusOk();
    }

    private String said(Map<String, byte[]> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
        var said = new ByteArrayOutputStream();
        assertThat(run(bytes.toByteArray(), said)).isEqualTo(1);
        return said.toString(StandardCharsets.UTF_8);
    }

    private int verify(byte[] zip) throws IOException {
        return run(zip, new ByteArrayOutputStream());
    }

    private int run(byte[] zip, ByteArrayOutputStream said) throws IOException {
        Path file = Files.write(folder.resolve(UUID.randomUUID() + ".zip"), zip);
        Command verifier = commands.stream()
                .filter(command -> command.name().equals("verify-dossier"))
                .findFirst()
                .orElseThrow();
        return verifier.run(List.of(file.toString()), new PrintStream(said, true, StandardCharsets.UTF_8));
    }

    private byte[] zip() {
        var answer = browser.get().uri(address()).exchange().getResponse();
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsByteArray();
    }

    private String address() {
        return "/appraisal/dossiers/" + dossier.value() + "/export";
    }

    private static String text(Map<String, byte[]> entries, String path) {
        return new String(entries.getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        var entries = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                entries.put(entry.getName(), in.readAllBytes());
            }
        }
        return entries;
    }
}
