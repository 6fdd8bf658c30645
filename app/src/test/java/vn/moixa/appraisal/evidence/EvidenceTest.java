package vn.moixa.appraisal.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.dossier.Filing;
import vn.moixa.appraisal.dossier.domain.Completeness.Gap;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.evidence.domain.EvidenceState;
import vn.moixa.appraisal.evidence.usecase.GatesAtRisk;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence;
import vn.moixa.appraisal.evidence.usecase.TakeOwnRecord;
import vn.moixa.notice.DayPassed;
import vn.moixa.shared.Ids;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.World;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
@Import(Filing.class)
class EvidenceTest {

    @Autowired
    World world;

    @Autowired
    Filing filing;

    @Autowired
    KeepEvidence keep;

    @Autowired
    FillDossier fill;

    @Autowired
    GatesAtRisk risk;

    @Autowired
    TakeOwnRecord records;

    @Autowired
    JdbcClient sql;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    TestTime time;

    @Test
    void R80_onePaperServesManyCriteriaAndDossiers() {
        var paper = trademark("2030-01-01");
        var tea = dossier("Chè xanh mới");
        var other = dossier("Chè vàng mới");
        for (var id : List.of(tea, other)) {
            fill.link(id, "3.5", paper, owner());
            fill.link(id, "5.3", paper, owner());
        }
        var whole = filing.whole(tea, owner());
        assertThat(whole.papersOf("3.5")).extracting(one -> one.id()).containsExactly(paper);
        assertThat(whole.papersOf("5.3")).hasSize(1);
        assertThat(filing.whole(other, owner()).papers()).containsOnlyKeys(paper);
        assertThat(whole.completeness().gaps())
                .noneMatch(gap -> gap instanceof Gap.GateWithoutEvidence missed
                        && missed.gate().criterion().equals("3.5"))
                .anyMatch(gap -> gap instanceof Gap.GateWithoutEvidence missed
                        && missed.gate().criterion().equals("1.1"));
    }

    @Test
    void R82_aPaperThatEndedBeforeTheDayDoesNotHoldItsGate() {
        var paper = trademark("2026-11-23");
        var tea = dossier("Chè xanh mới");
        fill.link(tea, "3.5", paper, owner());
        assertThat(filing.whole(tea, owner()).completeness().gaps())
                .anyMatch(gap -> gap instanceof Gap.PaperNotValid missed
                        && missed.leaf().number().equals("3.5"))
                .anyMatch(gap -> gap instanceof Gap.GateWithoutEvidence missed
                        && missed.gate().criterion().equals("3.5"));
        var lastDay = trademark("2026-11-24");
        fill.link(tea, "3.5", lastDay, owner());
        assertThat(filing.whole(tea, owner()).completeness().gaps())
                .noneMatch(gap -> gap instanceof Gap.GateWithoutEvidence missed
                        && missed.gate().criterion().equals("3.5"));
    }

    @Test
    void R108_statesFollowTheOnlyWays() {
        var paper = trademark("2030-01-01");
        var officer = Filing.officer(World.TA_VAN);
        assertThat(keep.judge(paper, true, "", officer)).isInstanceOf(KeepEvidence.Outcome.Refused.class);
        var tea = dossier("Chè xanh mới");
        fill.link(tea, "3.5", paper, owner());
        filing.fillForms(tea, owner());
        filing.submit(tea, owner());
        assertThat(state(paper)).isEqualTo(EvidenceState.SUBMITTED);
        assertThat(keep.judge(paper, false, "ngắn", officer))
                .isEqualTo(new KeepEvidence.Outcome.Refused("reason", "evidence.refused.reason"));
        assertThatThrownBy(() -> keep.judge(paper, true, "", owner())).isInstanceOf(NotFound.class);
        keep.judge(paper, false, "Số giấy không khớp với Cục Sở hữu trí tuệ", officer);
        assertThat(state(paper)).isEqualTo(EvidenceState.REJECTED);
        assertThat(keep.detach(paper, 1, owner())).isInstanceOf(KeepEvidence.Outcome.Refused.class);
        assertThat(EvidenceState.REPLACED.mayBecome(EvidenceState.ACCEPTED)).isFalse();
        assertThat(EvidenceState.DRAFT.mayBecome(EvidenceState.ACCEPTED)).isFalse();
    }

    @Test
    void R108_aNewPaperTakesThePlaceInOpenDossiersOnly() {
        var paper = trademark("2027-01-01");
        var handedIn = dossier("Chè xanh mới");
        var open = dossier("Chè vàng mới");
        fill.link(handedIn, "3.5", paper, owner());
        fill.link(open, "3.5", paper, owner());
        filing.fillForms(handedIn, owner());
        filing.submit(handedIn, owner());
        var next = ((KeepEvidence.Outcome.Kept) keep.replace(paper, owner())).id();
        assertThat(filing.whole(open, owner()).papers()).containsOnlyKeys(next);
        assertThat(filing.whole(handedIn, owner()).papers()).containsOnlyKeys(paper);
        assertThat(state(paper)).isEqualTo(EvidenceState.REPLACED);
        assertThat(keep.replace(paper, owner())).isInstanceOf(KeepEvidence.Outcome.Refused.class);
    }

    @Test
    void R110_aPaperIsWarnedOf90And60And30DaysBeforeAndLapsesAfterItsDay() {
        account();
        var paper = trademark("2027-02-22");
        var tea = dossier("Chè xanh mới");
        fill.link(tea, "3.5", paper, owner());
        pass("2026-11-23");
        pass("2026-11-23");
        assertThat(messages()).isEqualTo(1);
        pass("2026-12-23");
        pass("2027-01-22");
        pass("2027-01-23");
        assertThat(messages()).isEqualTo(3);
        pass("2027-02-21");
        assertThat(state(paper)).isEqualTo(EvidenceState.DRAFT);
        pass("2027-02-22");
        assertThat(state(paper)).isEqualTo(EvidenceState.LAPSED);
        assertThat(messages()).isEqualTo(4);
        assertThat(sql.sql("select body from notice.message where template = 'evidence.lapse'")
                        .query(String.class)
                        .list())
                .allSatisfy(body -> assertThat(body).contains("Chè xanh mới 3.5 (3★)"));
        pass("2027-02-22");
        assertThat(messages()).isEqualTo(4);
    }

    @Test
    void R38_theGatesOfARecognisedStarFallWithTheirPaperUnlessAnotherHoldsThem() {
        var paper = trademark("2027-02-22");
        var product = world.product(world.shanTeaCooperative(), "Chè xanh mới", 11);
        var tea = filing.begun(product, DossierKind.FIRST, 3, owner());
        fill.link(tea, "3.5", paper, owner());
        sql.sql("update appraisal.dossier set state = 'RECOGNISED' where id = ?")
                .param(tea.value())
                .update();
        world.starred(product, 3, LocalDate.of(2026, 11, 20));
        var day = LocalDate.of(2027, 3, 1);
        var seen = keep.find(paper, owner()).evidence();
        assertThat(risk.of(seen, day)).singleElement().satisfies(one -> {
            assertThat(one.star()).isEqualTo(3);
            assertThat(one.criterion()).isEqualTo("3.5");
            assertThat(one.recognised()).isTrue();
        });
        assertThat(risk.ofProducer(world.shanTeaCooperative(), LocalDate.of(2026, 12, 1)))
                .isEmpty();
        assertThat(risk.ofProducer(world.shanTeaCooperative(), day)).hasSize(1);
        sql.sql(
                        "insert into appraisal.dossier_evidence (dossier_id, criterion, evidence_id, added_at) values (?, '3.5', ?, now())")
                .params(tea.value(), trademark("2030-01-01").value())
                .update();
        assertThat(risk.of(seen, day)).isEmpty();
    }

    @Test
    void R111_ownRecordsBecomeEvidenceAsTheyAreOnTheDay() {
        var contract = Ids.next();
        sql.sql("""
                insert into registry.supply_contract (id, producer_id, number, counterparty, share_of_output, valid, source, created_at, updated_at)
                values (?, ?, 'HĐ 04/2026', 'Tổ trồng chè bản Pho', 80, '[2026-01-01,2028-01-01)', 'thử', now(), now())
                """).params(contract, world.shanTeaCooperative().value()).update();
        assertThat(records.offers(world.shanTeaCooperative(), owner()))
                .extracting(offer -> offer.id())
                .contains(contract);
        var taken = ((KeepEvidence.Outcome.Kept) records.take(world.shanTeaCooperative(), contract, owner())).id();
        sql.sql("update registry.supply_contract set counterparty = 'Tên khác' where id = ?")
                .param(contract)
                .update();
        var paper = keep.find(taken, owner()).evidence();
        assertThat(paper.snapshot())
                .containsEntry("title", "Tổ trồng chè bản Pho")
                .containsEntry("share", "80")
                .containsEntry("takenOn", "2026-11-24");
        assertThat(paper.facts().expiresOn()).isEqualTo("2027-12-31");
        assertThat(paper.hasContent()).isTrue();
        assertThatThrownBy(() ->
                        records.take(world.shanTeaCooperative(), contract, Filing.producer(world.honeyHousehold())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anotherProducerAndAnotherCommuneFindNoPaper() {
        var paper = trademark("2030-01-01");
        for (Viewer viewer : new Viewer[] {
            Filing.producer(world.honeyHousehold()),
            Filing.officer(World.TU_LE),
            Filing.somebody(Role.ADVISER),
            Filing.somebody(Role.COUNCIL_CHAIR)
        }) {
            assertThatThrownBy(() -> keep.find(paper, viewer)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> keep.vaultOf(world.shanTeaCooperative(), viewer))
                    .isInstanceOf(NotFound.class);
        }
        var tea = dossier("Chè xanh mới");
        fill.link(tea, "3.5", paper, owner());
        sql.sql("update appraisal.dossier set state = 'COUNCIL' where id = ?")
                .param(tea.value())
                .update();
        assertThat(keep.find(paper, Filing.somebody(Role.COUNCIL_CHAIR)).mayWrite())
                .isFalse();
        assertThat(keep.find(paper, Filing.somebody(Role.COUNCIL_CHAIR)).mayJudge())
                .isFalse();
    }

    @Test
    void aPaperOfAnotherProducerCannotBePutBesideACriterion() {
        var strange =
                R112_UploadTest.paper(keep, world.honeyHousehold(), Filing.producer(world.honeyHousehold()), Map.of());
        var tea = dossier("Chè xanh mới");
        assertThatThrownBy(() -> fill.link(tea, "3.5", strange, owner())).isInstanceOf(NotFound.class);
    }

    private Viewer owner() {
        return Filing.producer(world.shanTeaCooperative());
    }

    private DossierId dossier(String product) {
        return filing.begun(world.product(world.shanTeaCooperative(), product, 11), DossierKind.FIRST, 3, owner());
    }

    private EvidenceId trademark(String until) {
        return R112_UploadTest.paper(
                keep,
                world.shanTeaCooperative(),
                owner(),
                Map.of("expiresOn", until, "link", "https://vidu.vn/nhan-hieu"));
    }

    private EvidenceState state(EvidenceId paper) {
        return keep.find(paper, owner()).evidence().state();
    }

    private void account() {
        sql.sql(
                        "insert into identity.account (id, email, display_name, password_hash, created_at) values (?, 'pao@vidu.vn', 'Páo', '-', now())")
                .param(owner().accountId())
                .update();
        sql.sql(
                        "insert into identity.role_grant (id, account_id, role, producer_id, granted_at) values (?, ?, 'PRODUCER', ?, now())")
                .params(
                        Ids.next(),
                        owner().accountId(),
                        world.shanTeaCooperative().value())
                .update();
    }

    private void pass(String day) {
        time.moveTo(LocalDate.parse(day).plusDays(1));
        transaction.executeWithoutResult(_ -> events.publishEvent(new DayPassed(LocalDate.parse(day))));
        settle();
    }

    private void settle() {
        await().until(() -> sql.sql("select count(*) from outbox.event_publication where completion_date is null")
                        .query(Integer.class)
                        .single()
                == 0);
    }

    private int messages() {
        return sql.sql("select count(*) from notice.message where channel = 'IN_APP' and template like 'evidence.%'")
                .query(Integer.class)
                .single();
    }
}
