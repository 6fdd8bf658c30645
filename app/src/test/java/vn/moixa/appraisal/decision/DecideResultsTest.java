package vn.moixa.appraisal.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResultAssert;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.RuledDossiers;
import vn.moixa.identity.Accounts;
import vn.moixa.identity.NewAccount;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.Recognitions;
import vn.moixa.registry.ProductId;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.WithViewer;
import vn.moixa.test.World;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
@WithViewer(role = Role.PROVINCIAL_OFFICER)
class DecideResultsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    MockMvcTester browser;

    @Autowired
    World world;

    @Autowired
    Recognitions recognitions;

    @Autowired
    JdbcClient sql;

    @Autowired
    Accounts accounts;

    private RuledDossiers council;

    @BeforeEach
    void begin() {
        council = new RuledDossiers(sql);
    }

    @Test
    void R56_aResultTakesEffectOnlyWithNumberDateSignerAndScan() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        var dossier = council.ruled(tea, DossierKind.FIRST, 225, 4);
        assertThat(browser.post()
                        .uri("/appraisal/results/recognise")
                        .with(csrf())
                        .param("dossier", dossier.value().toString())
                        .param("number", "2001/QĐ-UBND"))
                .hasStatus(422)
                .bodyText()
                .contains("2001/QĐ-UBND", "Chưa có ngày ký", "Chưa có bản quét");
        assertThat(state(dossier)).isEqualTo("COUNCIL");
        assertThat(recognitions.starOn(tea, TODAY)).isEmpty();
    }

    @Test
    void oneDecisionRecognisesManyProductsAndTheStarShowsAtOnce() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        var honey = world.product(world.honeyHousehold(), "Mật ong rừng Tú Lệ", 4);
        var first = council.ruled(tea, DossierKind.FIRST, 225, 4);
        var second = council.ruled(honey, DossierKind.FIRST, 180, 3);
        assertThat(browser.get().uri("/appraisal/results"))
                .hasStatusOk()
                .bodyText()
                .contains("Chè đen Tả Van", "75,00", "Mật ong rừng Tú Lệ", "60,00");
        record("recognise", "2026-11-23", first, second).hasStatus(303);
        assertThat(recognitions.starOn(tea, TODAY))
                .hasValueSatisfying(star -> assertThat(star.stars()).isEqualTo(4));
        assertThat(recognitions.starOn(honey, TODAY)).isPresent();
        assertThat(List.of(state(first), state(second))).containsOnly("RECOGNISED");
        var certificate = recognitions.certificatesOf(tea, TODAY).getFirst();
        assertThat(certificate.issuedOn()).isEqualTo("2026-11-23");
        assertThat(certificate.expiresOn()).isEqualTo("2029-11-23");
        assertThat(browser.get().uri("/kiem-tra/" + certificate.code()))
                .bodyText()
                .contains("Chè đen Tả Van");
    }

    @Test
    void aPaperForOneWrongResultRecordsNone() {
        var tea = council.ruled(
                world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11), DossierKind.FIRST, 225, 4);
        var refused = council.ruled(
                world.product(world.honeyHousehold(), "Mật ong rừng Tú Lệ", 4), DossierKind.FIRST, 90, null);
        record("recognise", "2026-11-23", tea, refused)
                .hasStatus(422)
                .bodyText()
                .contains("Mật ong rừng Tú Lệ: kết quả");
        assertThat(state(tea)).isEqualTo("COUNCIL");
        assertThat(sql.sql("select count(*) from appraisal.outcome")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void aPaperSignedBeforeTheCouncilIsRefused() {
        var tea = council.ruled(
                world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11), DossierKind.FIRST, 225, 4);
        record("recognise", "2026-11-19", tea).hasStatus(422).bodyText().contains("sớm hơn ngày hội đồng");
    }

    @Test
    void recordedTwiceItHasOneEffect() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        var dossier = council.ruled(tea, DossierKind.FIRST, 225, 4);
        record("recognise", "2026-11-23", dossier).hasStatus(303);
        record("recognise", "2026-11-23", dossier).hasStatus(422);
        assertThat(recognitions.certificatesOf(tea, TODAY)).hasSize(1);
    }

    @Test
    void R53_ninetyAndMoreKeepsTheStarItHasUntilTheMinisterDecides() {
        ProductId tea = world.shanTea();
        var dossier = council.ruled(tea, DossierKind.UPGRADE, 276, 5);
        record("approve", "2026-11-23", dossier).hasStatus(303);
        assertThat(state(dossier)).isEqualTo("RESULT_APPROVED");
        assertThat(recognitions.starOn(tea, TODAY))
                .hasValueSatisfying(star -> assertThat(star.stars()).isEqualTo(4));
        step(dossier, "letter", "2026-11-23").hasStatus(303);
        step(dossier, "result", "2026-11-24", "average", "92,25").hasStatus(303);
        step(dossier, "decision", "2026-11-24", "stars", "5").hasStatus(303);
        assertThat(state(dossier)).isEqualTo("RECOGNISED");
        assertThat(recognitions.starOn(tea, TODAY))
                .hasValueSatisfying(star -> assertThat(star.stars()).isEqualTo(5));
    }

    @Test
    void R54_belowNinetyAtTheCentreTheProvinceRecognisesFromThatResult() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        var dossier = council.ruled(tea, DossierKind.FIRST, 270, 5);
        record("approve", "2026-11-23", dossier).hasStatus(303);
        step(dossier, "letter", "2026-11-23").hasStatus(303);
        step(dossier, "result", "2026-11-24", "average", "88,5").hasStatus(303);
        step(dossier, "decision", "2026-11-24", "stars", "5")
                .hasStatus(422)
                .bodyText()
                .contains("vượt quá điểm");
        step(dossier, "decision", "2026-11-24", "stars", "4").hasStatus(303);
        assertThat(recognitions.starOn(tea, TODAY))
                .hasValueSatisfying(star -> assertThat(star.stars()).isEqualTo(4));
    }

    @Test
    void R54_orItIsEvaluatedAgainAndTheOldResultNoLongerWaits() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        var dossier = council.ruled(tea, DossierKind.FIRST, 270, 5);
        record("approve", "2026-11-23", dossier).hasStatus(303);
        step(dossier, "letter", "2026-11-23").hasStatus(303);
        step(dossier, "result", "2026-11-24", "average", "60").hasStatus(303);
        step(dossier, "again", "2026-11-24", "reason", "ngắn").hasStatus(422);
        step(dossier, "again", "2026-11-24", "reason", "Trung ương yêu cầu làm rõ liên kết")
                .hasStatus(303);
        assertThat(state(dossier)).isEqualTo("COUNCIL");
        assertThat(browser.get().uri("/appraisal/results")).bodyText().contains("Không còn kết quả nào chờ ký");
    }

    @Test
    void R101_aRefusedReRatingEndsTheStarAndAFailedUpgradeDoesNot() {
        ProductId again = world.bambooShoots();
        ProductId upgrade = world.shanTea();
        record(
                        "refuse",
                        "2026-11-23",
                        council.ruled(again, DossierKind.RE_RATING, 120, null),
                        council.ruled(upgrade, DossierKind.UPGRADE, 120, null))
                .hasStatus(303);
        assertThat(recognitions.certificatesOf(again, TODAY).getFirst().status())
                .isEqualTo(CertificateStatus.WITHDRAWN);
        assertThat(recognitions.starOn(upgrade, TODAY)).isPresent();
    }

    @Test
    void R46_producerAndCommuneAreToldOfAResultOnceItsPaperIsRecordedAndNotBefore() {
        accounts.openAll(
                Viewer.ANYONE,
                List.of(
                        account(
                                "chu-the@thu.example",
                                Grant.ofProducer(world.shanTeaCooperative().value())),
                        account("xa@thu.example", Grant.inCommune(Role.COMMUNE_OFFICER, World.TA_VAN))),
                "mot mat khau dai cho thu nghiem");
        var dossier = council.ruled(
                world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11), DossierKind.FIRST, 225, 4);
        assertThat(told()).isEmpty();
        record("recognise", "2026-11-23", dossier).hasStatus(303);
        assertThat(told())
                .containsExactlyInAnyOrder(
                        "chu-the@thu.example commune.notice.recognised.producer",
                        "xa@thu.example commune.notice.recognised.commune");
    }

    private static NewAccount account(String email, Grant grant) {
        return new NewAccount(email, email, null, Language.VI, false, List.of(grant));
    }

    private List<String> told() {
        return sql.sql("""
                        select a.email || ' ' || m.template from notice.message m join identity.account a on a.id = m.account_id
                        where m.channel = 'IN_APP' and m.template like 'commune.notice.%'""").query(String.class).list();
    }

    @Test
    void R23_anAverageBelowAnEdgeIsNeverShownRoundedUp() {
        var tea = world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11);
        council.ruled(tea, DossierKind.FIRST, 209, 3);
        assertThat(browser.get().uri("/appraisal/results"))
                .bodyText()
                .contains("69,66")
                .doesNotContain("69,67");
    }

    @Test
    void aProductWhoseStarHadRunOutIsNotCountedAsNewAgain() {
        var honey = world.honey();
        record("recognise", "2026-11-23", council.ruled(honey, DossierKind.FIRST, 180, 3))
                .hasStatus(303);
        assertThat(recognitions.certificatesOf(honey, TODAY).getFirst().kind()).isEqualTo(RecognitionKind.RE_RATING);
    }

    @Test
    void R41_aDisqualifiedDossierIsNoticedAsSuch() {
        var dossier = council.disqualified(
                world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11), DossierKind.FIRST);
        record("refuse", "2026-11-23", dossier).hasStatus(422);
        record("disqualify", "2026-11-23", dossier).hasStatus(303);
        assertThat(state(dossier)).isEqualTo("DISQUALIFIED");
    }

    @Test
    @WithViewer(role = Role.COUNCIL_CHAIR)
    void nobodyButAnOfficerRecords() {
        var tea = council.ruled(
                world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11), DossierKind.FIRST, 225, 4);
        record("recognise", "2026-11-23", tea).hasStatus(403);
    }

    private MvcTestResultAssert record(String award, String on, DossierId... dossiers) {
        return assertThat(browser.post()
                .uri("/appraisal/results/" + award)
                .multipart()
                .file(scan())
                .with(csrf())
                .param(
                        "dossier",
                        java.util.Arrays.stream(dossiers)
                                .map(dossier -> dossier.value().toString())
                                .toArray(String[]::new))
                .param("number", "2001/QĐ-UBND")
                .param("issuer", "UBND tỉnh Lào Cai")
                .param("on", on)
                .param("signer", "Chủ tịch UBND tỉnh"));
    }

    private MvcTestResultAssert step(DossierId dossier, String step, String on, String... more) {
        var request = browser.post()
                .uri("/appraisal/centre/" + dossier.value() + "/" + step)
                .multipart()
                .file(scan())
                .with(csrf())
                .param("number", "88/" + step)
                .param("issuer", "Bộ Nông nghiệp và Môi trường")
                .param("on", on)
                .param("signer", "Bộ trưởng");
        for (int i = 0; i < more.length; i += 2) {
            request = request.param(more[i], more[i + 1]);
        }
        return assertThat(request);
    }

    private static MockMultipartFile scan() {
        byte[] paper =
                "%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF".getBytes(java.nio.charset.StandardCharsets.US_ASCII);
        return new MockMultipartFile("scan", "quyet-dinh.pdf", "application/pdf", paper);
    }

    private String state(DossierId dossier) {
        return sql.sql("select state from appraisal.dossier where id = ?")
                .param(dossier.value())
                .query(String.class)
                .single();
    }
}
