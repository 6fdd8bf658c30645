package vn.moixa.appraisal.commune;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.FiledDossiers;
import vn.moixa.appraisal.commune.domain.Finding;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.domain.Part;
import vn.moixa.appraisal.commune.domain.ReturnItem;
import vn.moixa.appraisal.commune.usecase.AcceptDossier;
import vn.moixa.appraisal.commune.usecase.CheckDossier;
import vn.moixa.appraisal.commune.usecase.Outcome;
import vn.moixa.appraisal.commune.usecase.ProposeDossier;
import vn.moixa.appraisal.commune.usecase.ReadOffice;
import vn.moixa.appraisal.commune.usecase.ReceiveDossier;
import vn.moixa.appraisal.commune.usecase.Refusal;
import vn.moixa.appraisal.commune.usecase.ReturnDossier;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.identity.Accounts;
import vn.moixa.identity.NewAccount;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.Grant;
import vn.moixa.web.Language;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
class CommuneWorkTest {

    private static final Viewer TA_VAN = FiledDossiers.officerOf(World.TA_VAN);
    private static final Viewer TU_LE = FiledDossiers.officerOf(World.TU_LE);
    private static final Viewer PROVINCE = FiledDossiers.atTheProvince(Role.PROVINCIAL_OFFICER);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    @Autowired
    ReceiveDossier receive;

    @Autowired
    CheckDossier check;

    @Autowired
    ReturnDossier giveBack;

    @Autowired
    ProposeDossier propose;

    @Autowired
    AcceptDossier accept;

    @Autowired
    ReadOffice read;

    @Autowired
    Accounts accounts;

    @Autowired
    TransactionTemplate transaction;

    FiledDossiers filed;

    @BeforeEach
    void file() {
        filed = new FiledDossiers(sql);
    }

    @Test
    void R2_theCriteriaAreFixedWhenTheCommuneRegistersAndNeverChangeAfterwards() {
        var dossier = tea();
        assertThat(filed.text(dossier, "criteria_fixed_on")).isEmpty();
        assertThat(receive.atCommune(dossier, TODAY, TA_VAN)).isInstanceOf(Outcome.Done.class);
        assertThat(filed.text(dossier, "criteria_fixed_on")).isEqualTo("2026-11-24");
        assertThatThrownBy(() -> sql.sql("""
                        update appraisal.dossier set criteria_set_id =
                            (select id from appraisal.criteria_set where set_number = 4 limit 1) where id = :id
                        """).param("id", dossier.value()).update())
                .hasMessageContaining("criteria of dossier");
    }

    @Test
    void R76_R85_R88_theCommuneGivesFormNumberAndProductCode() {
        var first = tea();
        var second = filed.submitted(
                world.product(world.shanTeaCooperative(), "Chè đen Tả Van", 11),
                DossierKind.FIRST,
                LocalDate.of(2026, 11, 20));
        receive.atCommune(first, TODAY, TA_VAN);
        receive.atCommune(second, TODAY, TA_VAN);
        assertThat(filed.text(first, "product_code")).isEqualTo("15-03037-1-2026");
        assertThat(filed.text(first, "form_number")).isEqualTo("01-01/PĐK-15-03037-2026");
        assertThat(filed.text(second, "product_code")).isEqualTo("15-03037-2-2026");
        assertThat(filed.text(second, "form_number")).isEqualTo("02-02/PĐK-15-03037-2026");
        assertThat(world.card(world.product(world.shanTeaCooperative(), "Chè xanh Tả Van", 11))
                        .code())
                .isEqualTo("15-03037-1-2026");
    }

    @Test
    void R86_R88_aProductThatHasAFourPartCodeKeepsItAndAnOldCodeIsFollowedByANewOne() {
        var dossier = tea();
        sql.sql("""
                insert into registry.product_code (code, product_id, list, commune_code, running_number, year)
                select '10-088-03006-2-2021', product_id, 'pre2025', '03006', 2, 2021 from appraisal.dossier where id = :id
                """).param("id", dossier.value()).update();
        receive.atCommune(dossier, TODAY, TA_VAN);
        assertThat(filed.text(dossier, "product_code")).isEqualTo("15-03037-1-2026");
        sql.sql("update appraisal.dossier set state = 'RECOGNISED' where id = :id")
                .param("id", dossier.value())
                .update();
        var again = filed.submitted(
                world.product(world.shanTeaCooperative(), "Chè xanh Tả Van", 11), DossierKind.UPGRADE, TODAY);
        receive.atCommune(again, TODAY, TA_VAN);
        assertThat(filed.text(again, "product_code")).isEqualTo("15-03037-1-2026");
    }

    @Test
    void R88_officersWhoReceiveAtOnceGetDifferentNumbersAndADossierIsReceivedOnce() throws Exception {
        var dossiers = java.util.stream.IntStream.range(0, 8)
                .mapToObj(i -> filed.submitted(
                        world.product(world.shanTeaCooperative(), "Chè thử số " + i, 11), DossierKind.FIRST, TODAY))
                .toList();
        try (var people = Executors.newFixedThreadPool(4)) {
            var all = new java.util.ArrayList<Callable<Outcome>>();
            for (DossierId dossier : dossiers) {
                all.add(() -> receive.atCommune(dossier, TODAY, TA_VAN));
                all.add(() -> receive.atCommune(dossier, TODAY, TA_VAN));
            }
            long done = people.invokeAll(all).stream()
                    .filter(answer -> answer.resultNow() instanceof Outcome.Done)
                    .count();
            assertThat(done).isEqualTo(8);
        }
        assertThat(sql.sql("select running_number from appraisal.registration order by 1")
                        .query(Integer.class)
                        .list())
                .containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void R49_theDayOfReceiptLiesBetweenSubmissionAndToday() {
        var dossier = tea();
        assertThat(keys(receive.atCommune(dossier, LocalDate.of(2026, 11, 19), TA_VAN)))
                .containsExactly("commune.refused.received-range");
        assertThat(keys(receive.atCommune(dossier, LocalDate.of(2026, 11, 25), TA_VAN)))
                .containsExactly("commune.refused.received-range");
        assertThat(filed.state(dossier)).isEqualTo("SUBMITTED");
    }

    @Test
    void R48_theCommuneFindsFourMattersInWordsAndProposesOnlyWithAllFour() {
        var dossier = received();
        var three = Arrays.stream(Matter.values())
                .limit(3)
                .map(CommuneWorkTest::finding)
                .toList();
        assertThat(check.review(dossier, new CheckDossier.Review(three, null, "", 0), TA_VAN))
                .isInstanceOf(Outcome.Done.class);
        assertThat(keys(propose(dossier, TODAY))).containsExactly("commune.refused.findings-missing");
        assertThat(check.review(
                        dossier, new CheckDossier.Review(List.of(finding(Matter.IDENTITY)), null, "", 1), TA_VAN))
                .isInstanceOf(Outcome.Done.class);
        assertThat(read.sheet(dossier, Level.COMMUNE, TA_VAN).foundAll()).isTrue();
        assertThat(propose(dossier, TODAY)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void R48_aFindingWithoutWordsOrEvidenceIsRefusedAndNothingIsHalfSaved() {
        var dossier = received();
        var review = new CheckDossier.Review(
                List.of(finding(Matter.IDEA), new Finding(Matter.LABOUR, true, "ngắn", "")), null, "", 0);
        assertThat(keys(check.review(dossier, review, TA_VAN))).containsExactly("commune.refused.finding-words");
        assertThat(read.sheet(dossier, Level.COMMUNE, TA_VAN).findings()).isEmpty();
    }

    @Test
    void R167_theSecondOfTwoWhoSaveFindingsIsTold() {
        var dossier = received();
        check.review(dossier, new CheckDossier.Review(List.of(finding(Matter.IDEA)), null, "", 0), TA_VAN);
        assertThat(check.review(dossier, new CheckDossier.Review(List.of(finding(Matter.LABOUR)), null, "", 0), TA_VAN))
                .isEqualTo(new Outcome.Stale(1));
        assertThat(read.sheet(dossier, Level.COMMUNE, TA_VAN).findings()).containsOnlyKeys(Matter.IDEA);
    }

    @Test
    void R51_aReturnNamesAnItemAndASentence() {
        var dossier = received();
        assertThat(keys(giveBack.giveBack(dossier, request(), TA_VAN)))
                .containsExactly("commune.refused.return-without-item");
        assertThat(keys(giveBack.giveBack(dossier, request(new ReturnItem("  ", "   ")), TA_VAN)))
                .containsExactly("commune.refused.return-without-item");
        assertThat(keys(giveBack.giveBack(dossier, request(new ReturnItem("Tiêu chí 3.5", "thiếu")), TA_VAN)))
                .containsExactly("commune.refused.return-sentence");
        assertThat(filed.state(dossier)).isEqualTo("COMMUNE_REVIEW");
        assertThat(giveBack.giveBack(dossier, request(good()), TA_VAN)).isInstanceOf(Outcome.Done.class);
        assertThat(filed.state(dossier)).isEqualTo("RETURNED");
        assertThat(filed.text(dossier, "returned_from")).isEqualTo("COMMUNE");
        assertThat(read.sheet(dossier, Level.COMMUNE, TA_VAN)
                        .returns()
                        .getFirst()
                        .items())
                .containsExactly(good());
    }

    @Test
    void R51_alsoTheDatabaseRefusesAReturnWithoutItem() {
        var dossier = received();
        assertThatThrownBy(() -> transaction.executeWithoutResult(
                        any -> sql.sql("""
                        insert into appraisal.dossier_return (id, dossier_id, level, at, actor_name)
                        values (gen_random_uuid(), :id, 'COMMUNE', '2026-11-24', 'thử')
                        """).param("id", dossier.value()).update()))
                .hasRootCauseMessage("""
                        ERROR: A return names at least one item and a sentence
                          Where: PL/pgSQL function appraisal.refuse_return_without_item() line 4 at RAISE""");
    }

    @Test
    void R50_aDossierThatComesBackKeepsItsNumbersAndBothTimesAreKept() {
        var dossier = filed.submitted(
                world.product(world.shanTeaCooperative(), "Chè xanh Tả Van", 11),
                DossierKind.FIRST,
                LocalDate.of(2026, 11, 9));
        receive.atCommune(dossier, LocalDate.of(2026, 11, 9), TA_VAN);
        sql.sql("update appraisal.dossier set state = 'RETURNED', returned_from = 'COMMUNE' where id = :id")
                .param("id", dossier.value())
                .update();
        sql.sql("""
                insert into appraisal.dossier_event (dossier_id, seq, at, from_state, to_state, actor_name)
                values (:id, 3, '2026-11-11T02:00:00Z', 'COMMUNE_REVIEW', 'RETURNED', 'thử')
                """).param("id", dossier.value()).update();
        filed.completed(dossier, "SUBMITTED", LocalDate.of(2026, 11, 18));
        String number = filed.text(dossier, "form_number");
        assertThat(receive.atCommune(dossier, TODAY, TA_VAN)).isInstanceOf(Outcome.Done.class);
        assertThat(filed.text(dossier, "form_number")).isEqualTo(number);
        assertThat(filed.text(dossier, "registered_on")).isEqualTo("2026-11-09");
        findAll(dossier);
        assertThat(propose(dossier, TODAY)).isInstanceOf(Outcome.Done.class);
        // With the producer from 11/11 to 18/11: five working days.
        var review = read.sheet(dossier, Level.COMMUNE, TA_VAN).review();
        var clock = read.sheet(dossier, Level.COMMUNE, TA_VAN).clock();
        assertThat(review.elapsedDays()).isEqualTo(clock.elapsed(TODAY));
        assertThat(review.elapsedDays() - review.netDays()).isEqualTo(5);
    }

    @Test
    void R56_aProposalNeedsNumberDaySignerAndScan() {
        var dossier = received();
        findAll(dossier);
        var nothing = new ProposeDossier.Letter("", null, "", "");
        assertThat(keys(propose.propose(dossier, nothing, null, TA_VAN)))
                .containsExactly(
                        "commune.refused.required",
                        "commune.refused.required",
                        "commune.refused.letter-day",
                        "commune.refused.scan");
        var tomorrow = new ProposeDossier.Letter("12/UBND", TODAY.plusDays(1), "Lý A Sùng", "");
        assertThat(keys(propose.propose(dossier, tomorrow, scan("%PDF-1.4\n%%EOF"), TA_VAN)))
                .containsExactly("commune.refused.letter-day");
        var good = new ProposeDossier.Letter("12/UBND", TODAY, "Lý A Sùng", "");
        assertThat(keys(propose.propose(dossier, good, scan("MZ not a paper"), TA_VAN)))
                .allMatch(key -> key.startsWith("file.rejected."));
        assertThat(filed.state(dossier)).isEqualTo("COMMUNE_REVIEW");
        assertThat(sql.sql("select count(*) from appraisal.paper")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void R56_R57_theRecordedLetterSendsTheDossierUpIntoTheRoundOfItsDay() {
        var dossier = received();
        findAll(dossier);
        assertThat(propose(dossier, TODAY)).isInstanceOf(Outcome.Done.class);
        assertThat(filed.state(dossier)).isEqualTo("PROPOSED");
        assertThat(sql.sql("""
                        select r.year || '/' || r.ordinal || ' ' || r.level from appraisal.dossier d
                        join appraisal.round r on r.id = d.round_id where d.id = :id
                        """).param("id", dossier.value()).query(String.class).single())
                .isEqualTo("2027/1 PROVINCE");
        var sheet = read.sheet(dossier, Level.PROVINCE, PROVINCE);
        assertThat(sheet.letter().number()).isEqualTo("12/UBND");
        assertThat(sheet.letter().signer()).isEqualTo("Lý A Sùng");
        assertThat(sql.sql("select content::text from appraisal.paper where kind = 'COMMUNE_REPORT'")
                        .query(String.class)
                        .single())
                .contains("RAW_MATERIAL", "Búp chè hái tại xã");
    }

    @Test
    void aPartNotedAsMissingIsReturnedNotProposed() {
        var dossier = received();
        findAll(dossier);
        check.parts(
                dossier,
                Level.COMMUNE,
                java.util.Map.of(Part.EVIDENCE, new CheckDossier.Seen(false, "Thiếu giấy an toàn thực phẩm")),
                TA_VAN);
        assertThat(keys(propose(dossier, TODAY))).containsExactly("commune.refused.parts-missing");
    }

    @Test
    void R83_samplesAreRecordedAndTourismNeedsNone() {
        var dossier = received();
        var five = new CheckDossier.Samples(5, TODAY, "UBND xã Tả Van", "");
        assertThat(check.samples(dossier, Level.COMMUNE, five, TA_VAN)).isInstanceOf(Outcome.Done.class);
        assertThat(keys(check.samples(
                        dossier, Level.COMMUNE, new CheckDossier.Samples(0, TODAY.plusDays(1), "", ""), TA_VAN)))
                .containsExactly(
                        "commune.refused.sample-number", "commune.refused.sample-day", "commune.refused.sample-place");
        var sheet = read.sheet(dossier, Level.COMMUNE, TA_VAN);
        assertThat(sheet.samples().number()).isEqualTo(5);
        assertThat(sheet.samplesNeeded()).isEqualTo(5);

        var village = filed.submitted(
                world.product(world.shanTeaCooperative(), "Du lịch cộng đồng Tả Van", 26), DossierKind.FIRST, TODAY);
        receive.atCommune(village, TODAY, TA_VAN);
        findAll(village);
        assertThat(read.sheet(village, Level.COMMUNE, TA_VAN).samplesNeeded()).isZero();
        assertThat(propose(village, TODAY)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void anotherCommuneFindsNothing() {
        var dossier = tea();
        assertThatThrownBy(() -> receive.atCommune(dossier, TODAY, TU_LE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> read.sheet(dossier, Level.COMMUNE, TU_LE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> giveBack.giveBack(dossier, request(good()), TU_LE))
                .isInstanceOf(NotFound.class);
        // The province reads what lies at a commune and does nothing in its place.
        assertThatThrownBy(() -> receive.atCommune(dossier, TODAY, PROVINCE)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> receive.atProvince(dossier, TODAY, TA_VAN)).isInstanceOf(NotFound.class);
    }

    @Test
    void R46_theProvinceReceivesChecksAndHandsOverOrReturns() {
        var dossier = received();
        findAll(dossier);
        propose(dossier, TODAY);
        assertThat(accept.accept(dossier, PROVINCE)).isEqualTo(new Outcome.Elsewhere(DossierState.PROPOSED));
        assertThat(receive.atProvince(dossier, TODAY, PROVINCE)).isInstanceOf(Outcome.Done.class);
        assertThat(read.sheet(dossier, Level.PROVINCE, PROVINCE).registration().formNumber())
                .isEqualTo("01-01/PĐK-15-2026");
        assertThat(giveBack.giveBack(dossier, request(good()), PROVINCE)).isInstanceOf(Outcome.Done.class);
        assertThat(filed.text(dossier, "returned_from")).isEqualTo("PROVINCE");
        filed.completed(dossier, "PROPOSED", TODAY);
        receive.atProvince(dossier, TODAY, PROVINCE);
        assertThat(accept.accept(dossier, PROVINCE)).isInstanceOf(Outcome.Done.class);
        assertThat(filed.state(dossier)).isEqualTo("ADVISORY");
        // What moved on cannot be returned by the commune any more.
        assertThatThrownBy(() -> giveBack.giveBack(dossier, request(good()), TU_LE))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void producerCommuneAndProvinceAreToldOfEveryStepWithoutPersonalData() {
        account("htx@example.vn", Grant.ofProducer(world.shanTeaCooperative().value()));
        account("xa@example.vn", Grant.inCommune(Role.COMMUNE_OFFICER, World.TA_VAN));
        account("xa-khac@example.vn", Grant.inCommune(Role.COMMUNE_OFFICER, World.TU_LE));
        account("tinh@example.vn", Grant.inProvince(Role.PROVINCIAL_OFFICER));
        var dossier = received();
        giveBack.giveBack(dossier, request(good()), TA_VAN);
        filed.completed(dossier, "SUBMITTED", TODAY);
        receive.atCommune(dossier, TODAY, TA_VAN);
        findAll(dossier);
        propose(dossier, TODAY);
        receive.atProvince(dossier, TODAY, PROVINCE);
        accept.accept(dossier, PROVINCE);
        assertThat(told("htx@example.vn"))
                .containsExactly(
                        "received.producer",
                        "returned-by-commune.producer",
                        "received.producer",
                        "proposed.producer",
                        "at-province.producer",
                        "at-advisers.producer");
        assertThat(told("xa@example.vn")).containsExactly("at-province.commune", "at-advisers.commune");
        assertThat(told("tinh@example.vn")).containsExactly("proposed.province");
        assertThat(told("xa-khac@example.vn")).isEmpty();
    }

    private DossierId tea() {
        return filed.submitted(
                world.product(world.shanTeaCooperative(), "Chè xanh Tả Van", 11),
                DossierKind.FIRST,
                LocalDate.of(2026, 11, 20));
    }

    private DossierId received() {
        var dossier = tea();
        receive.atCommune(dossier, TODAY, TA_VAN);
        return dossier;
    }

    private void findAll(DossierId dossier) {
        var all = Arrays.stream(Matter.values()).map(CommuneWorkTest::finding).toList();
        assertThat(check.review(dossier, new CheckDossier.Review(all, null, "", 0), TA_VAN))
                .isInstanceOf(Outcome.Done.class);
    }

    private Outcome propose(DossierId dossier, LocalDate on) {
        return propose.propose(
                dossier,
                new ProposeDossier.Letter("12/UBND", on, "Lý A Sùng", "7/BC-UBND"),
                scan("%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF"),
                TA_VAN);
    }

    private void account(String email, Grant grant) {
        accounts.invite(
                new Viewer(null, "thử", List.of()),
                new NewAccount(email, "Người " + email.charAt(0), null, Language.VI, false, List.of(grant)));
    }

    private List<String> told(String email) {
        return sql.sql("""
                select replace(m.template, 'commune.notice.', '') from notice.message m
                join identity.account a on a.id = m.account_id
                where a.email = :email and m.template like 'commune.notice.%' and m.channel = 'IN_APP' order by m.created_at, m.id
                """).param("email", email).query(String.class).list();
    }

    private static ReturnDossier.Request request(ReturnItem... items) {
        return new ReturnDossier.Request(List.of(items), null);
    }

    private static ReturnItem good() {
        return new ReturnItem("Tiêu chí 3.5", "Bổ sung quyết định chấp nhận đơn nhãn hiệu.");
    }

    private static Finding finding(Matter matter) {
        return new Finding(matter, true, "Búp chè hái tại xã, người trong xã làm.", "Hợp đồng thu mua 2026");
    }

    private static ProposeDossier.Scan scan(String content) {
        return new ProposeDossier.Scan(new ByteArrayInputStream(content.getBytes()), "cv.pdf");
    }

    private static List<String> keys(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reasons().stream().map(Refusal::key).toList();
    }
}
