package vn.moixa.appraisal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.domain.Completeness.Gap;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.dossier.usecase.ReadDossier;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier.Outcome;
import vn.moixa.appraisal.dossier.usecase.WithdrawDossier;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.Ids;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
@Import(Filing.class)
class SubmitDossierTest {

    @Autowired
    World world;

    @Autowired
    Filing filing;

    @Autowired
    SubmitDossier submit;

    @Autowired
    FillDossier fill;

    @Autowired
    ReadDossier read;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    JdbcClient sql;

    @Test
    void R47_theVersionHandedInIsWholeHashedAndNeverChanges() throws Exception {
        var viewer = producer();
        var id = ready(viewer);
        var receipt = ((Outcome.HandedIn) filing.submit(id, viewer)).receipt();
        String content = read.content(id, 1, viewer);
        String hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8)));
        assertThat(receipt.hash()).isEqualTo(hash);
        assertThat(filing.whole(id, viewer).receipts()).containsExactly(receipt);
        assertThat(content).contains("\"criterion\":\"1.1\"", "\"criteriaSet\":\"QD26-2026/11\"", "Nội dung history");
        assertThatThrownBy(() -> sql.sql("update appraisal.dossier_version set content = '{}'")
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThat(filing.whole(id, viewer).head().state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(filing.set(id, FormField.HISTORY, "khác", 1, viewer)).isInstanceOf(FillDossier.Outcome.Closed.class);
    }

    @Test
    void R120_theVersionProvesSensitiveFactsWithoutTellingThem() {
        var viewer = producer();
        sql.sql(
                        "insert into registry.representative (producer_id, name, woman, ethnic_minority) values (?, 'Lù Thị Sài', true, true)")
                .param(world.shanTeaCooperative().value())
                .update();
        var id = ready(viewer);
        filing.submit(id, viewer);
        assertThat(read.content(id, 1, viewer))
                .doesNotContain("ethnicMinority", "\"woman\"")
                .contains("keptApart");
        String apart = sql.sql("select content::text from appraisal.dossier_version_sensitive")
                .query(String.class)
                .single();
        assertThat(apart).contains("\"ethnicMinority\":true");
        int readings = readings();
        assertThat(read.representative(id, Filing.somebody(Role.PROVINCIAL_OFFICER))
                        .ethnicMinority())
                .isTrue();
        assertThat(readings()).isEqualTo(readings + 1);
    }

    @Test
    void R168_handingInTwiceGivesTheSameReceipt() {
        var viewer = producer();
        var id = ready(viewer);
        var first = ((Outcome.HandedIn) filing.submit(id, viewer)).receipt();
        assertThat(filing.submit(id, viewer)).isEqualTo(new Outcome.AlreadyIn(first));
        assertThat(filing.whole(id, viewer).receipts()).hasSize(1);
    }

    @Test
    void R82_whatIsMissingWarnsAndADossierMayAimLower() {
        var viewer = producer();
        var id = begun(viewer);
        assertThat(submit.submit(id, new SubmitDossier.Manner(true, null, ""), viewer))
                .isInstanceOfSatisfying(
                        Outcome.FieldsMissing.class,
                        missing -> assertThat(missing.fields()).contains(FormField.COMMITMENT, FormField.HISTORY));
        filing.fillForms(id, viewer);
        filing.answerAll(id, true, viewer);
        filing.answer(id, "1.1", 0, 1, viewer);
        assertThat(submit.submit(id, new SubmitDossier.Manner(false, null, ""), viewer))
                .isInstanceOfSatisfying(Outcome.GapsNotAccepted.class, refused -> {
                    assertThat(refused.completeness().supported()).isZero();
                    assertThat(refused.completeness().gaps())
                            .anyMatch(gap -> gap instanceof Gap.GateNotReached missed
                                    && missed.gate().criterion().equals("1.1")
                                    && missed.points() == 0)
                            .anyMatch(gap -> gap instanceof Gap.GateWithoutEvidence missed
                                    && missed.gate().criterion().equals("3.5"))
                            .noneMatch(gap -> gap instanceof Gap.Unanswered);
                });
        assertThat(submit.submit(id, new SubmitDossier.Manner(true, null, ""), viewer))
                .isInstanceOf(Outcome.HandedIn.class);
    }

    @Test
    void R84_anOfficerAsksAndOnlyTheProducerConfirms() {
        var officer = Filing.officer(World.TA_VAN);
        account();
        var id = begun(officer);
        filing.fillForms(id, officer);
        filing.answerAll(id, true, officer);
        assertThat(filing.submit(id, officer)).isEqualTo(new Outcome.AwaitingConfirmation());
        assertThat(filing.submit(id, officer)).isEqualTo(new Outcome.AwaitingConfirmation());
        assertThat(filing.whole(id, officer).head().state()).isEqualTo(DossierState.DRAFT);
        assertThat(filing.whole(id, officer).receipts()).isEmpty();
        assertThat(sql.sql(
                                "select subject from notice.message where template = 'dossier.confirm-wanted' and channel = 'IN_APP'")
                        .query(String.class)
                        .list())
                .containsExactly("Xác nhận hồ sơ cho Chè xanh mới");
        assertThatThrownBy(() -> submit.refuse(id, "", officer)).isInstanceOf(NotFound.class);
        UUID question = filing.whole(id, producer()).waiting().id();
        // A change after the question takes it back.
        filing.set(id, FormField.HISTORY, "Cán bộ sửa thêm", 1, officer);
        assertThat(submit.submit(id, new SubmitDossier.Manner(true, question, ""), producer()))
                .isEqualTo(new Outcome.ChangedMeanwhile());
        filing.submit(id, officer);
        UUID again = filing.whole(id, producer()).waiting().id();
        var receipt =
                ((Outcome.HandedIn) submit.submit(id, new SubmitDossier.Manner(true, again, ""), producer())).receipt();
        assertThat(receipt.by()).isEqualTo("Sùng A Páo");
        assertThat(receipt.enteredBy()).isEqualTo("Giàng Thị Xã");
        assertThat(filing.whole(id, producer()).receipts()).containsExactly(receipt);
        assertThat(read.content(id, 1, producer())).contains("\"enteredBy\":\"Giàng Thị Xã\"");
    }

    @Test
    void R51_aReturnedDossierGoesBackWhenEveryItemIsAnswered() {
        var viewer = producer();
        var id = ready(viewer);
        filing.submit(id, viewer);
        returned(id, "COMMUNE");
        assertThat(filing.submit(id, viewer)).isInstanceOf(Outcome.ItemsUnanswered.class);
        assertThat(withdraw.answer(id, 1, "ừ", viewer)).isInstanceOf(WithdrawDossier.Outcome.AnswerLength.class);
        withdraw.answer(id, 1, "Đã thêm hợp đồng mới", viewer);
        assertThat(filing.submit(id, viewer)).isInstanceOf(Outcome.HandedIn.class);
        var whole = filing.whole(id, viewer);
        assertThat(whole.head().state()).isEqualTo(DossierState.SUBMITTED);
        assertThat(whole.receipts()).hasSize(2);
        assertThat(whole.openReturn()).isEmpty();
        assertThat(read.content(id, 2, viewer)).contains("Đã thêm hợp đồng mới");
    }

    @Test
    void R55_whatTheProvinceReturnedGoesBackToTheProvince() {
        var viewer = producer();
        var id = ready(viewer);
        filing.submit(id, viewer);
        returned(id, "PROVINCE");
        withdraw.answer(id, 1, "Đã thêm hợp đồng mới", viewer);
        filing.submit(id, viewer);
        assertThat(filing.whole(id, viewer).head().state()).isEqualTo(DossierState.PROPOSED);
    }

    @Test
    void R55_theProducerTakesItBackOnceAndOnlyItself() {
        var viewer = producer();
        var id = ready(viewer);
        filing.submit(id, viewer);
        assertThatThrownBy(() -> withdraw.withdraw(id, "", Filing.officer(World.TA_VAN)))
                .isInstanceOf(NotFound.class);
        assertThat(withdraw.withdraw(id, "Chờ vụ sau", viewer)).isEqualTo(new WithdrawDossier.Outcome.Done());
        assertThat(withdraw.withdraw(id, "Chờ vụ sau", viewer)).isEqualTo(new WithdrawDossier.Outcome.Done());
        assertThat(filing.whole(id, viewer).head().state()).isEqualTo(DossierState.WITHDRAWN_BY_PRODUCER);
        assertThat(filing.submit(id, viewer)).isInstanceOf(Outcome.Closed.class);
    }

    @Test
    void R81_anUpgradeStartsAsACopyAndMarksOnlyWhatChanged() {
        var viewer = producer();
        var first = ready(viewer);
        filing.answer(first, "1.1", 2, 1, viewer);
        filing.submit(first, viewer);
        sql.sql("update appraisal.dossier set state = 'RECOGNISED' where id = ?")
                .param(first.value())
                .update();
        world.starred(fresh(), 3, java.time.LocalDate.of(2026, 11, 20));
        var upgrade = filing.begun(fresh(), DossierKind.UPGRADE, 4, viewer);
        var copy = filing.whole(upgrade, viewer);
        assertThat(copy.head().basedOn()).isEqualTo(first);
        assertThat(copy.draft().value(FormField.HISTORY)).isEqualTo("Nội dung history");
        assertThat(copy.draft().value(FormField.COMMITMENT)).isEmpty();
        assertThat(copy.draft().answer("1.1").points()).isEqualTo(2);
        assertThat(copy.draft().answers().values()).noneMatch(answer -> answer.changedSinceBasis());
        filing.answer(upgrade, "1.1", 3, copy.draft().answer("1.1").version(), viewer);
        filing.set(upgrade, FormField.HISTORY, "Lịch sử mới", 0, viewer);
        var changed = filing.whole(upgrade, viewer).draft();
        assertThat(changed.isChanged("1.1")).isTrue();
        assertThat(changed.isChanged("1.2")).isFalse();
        assertThat(changed.fields().get("history").changedSinceBasis()).isTrue();
        filing.answer(upgrade, "1.1", 2, changed.answer("1.1").version(), viewer);
        assertThat(filing.whole(upgrade, viewer).draft().isChanged("1.1")).isFalse();
    }

    @Test
    void R79_theSelfScoreShowsTheStarOfTheSameGates() {
        var viewer = producer();
        var id = begun(viewer);
        filing.answerAll(id, true, viewer);
        assertThat(filing.whole(id, viewer).completeness().rating().total()).isEqualTo(100);
        assertThat(filing.whole(id, viewer).completeness().rating().result().stars())
                .isEqualTo(5);
        filing.answer(id, "3.5", 1, 1, viewer);
        assertThat(filing.whole(id, viewer).completeness().rating().result().stars())
                .isEqualTo(3);
    }

    @Test
    void anotherProducerAndAnotherCommuneFindNoDossier() {
        var id = begun(producer());
        for (Viewer viewer : new Viewer[] {
            Filing.producer(world.honeyHousehold()), Filing.officer(World.TU_LE), Filing.somebody(Role.COUNCIL_MEMBER)
        }) {
            assertThatThrownBy(() -> read.whole(id, viewer)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> filing.submit(id, viewer)).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> filing.set(id, FormField.HISTORY, "x", 0, viewer))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(read.whole(id, Filing.officer(World.TA_VAN)).capacity().mayWrite())
                .isTrue();
        assertThat(read.whole(id, Filing.somebody(Role.AUDITOR)).mayWrite()).isFalse();
    }

    private Viewer producer() {
        return Filing.producer(world.shanTeaCooperative());
    }

    private ProductId fresh() {
        return world.product(world.shanTeaCooperative(), "Chè xanh mới", 11);
    }

    private DossierId begun(Viewer viewer) {
        return filing.begun(fresh(), DossierKind.FIRST, 3, viewer);
    }

    private DossierId ready(Viewer viewer) {
        var id = begun(viewer);
        filing.fillForms(id, viewer);
        filing.answerAll(id, true, viewer);
        return id;
    }

    private void account() {
        sql.sql(
                        "insert into identity.account (id, email, display_name, password_hash, created_at) values (?, 'pao@vidu.vn', 'Páo', '-', now())")
                .param(Filing.PRODUCER_PERSON)
                .update();
        sql.sql(
                        "insert into identity.role_grant (id, account_id, role, producer_id, granted_at) values (?, ?, 'PRODUCER', ?, now())")
                .params(
                        Ids.next(),
                        Filing.PRODUCER_PERSON,
                        world.shanTeaCooperative().value())
                .update();
    }

    private int readings() {
        return sql.sql("select count(*) from audit.entry where action = 'registry.representative-read'")
                .query(Integer.class)
                .single();
    }

    private void returned(DossierId id, String level) {
        UUID one = Ids.next();
        sql.sql("update appraisal.dossier set state = 'RETURNED', returned_from = ? where id = ?")
                .params(level, id.value())
                .update();
        sql.sql("""
                with r as (insert into appraisal.dossier_return (id, dossier_id, level, at, actor_name)
                           values (?, ?, ?, now(), 'Cán bộ') returning id)
                insert into appraisal.dossier_return_item (return_id, position, item, sentence)
                select id, 1, '1.4', 'Thiếu hợp đồng liên kết còn hạn' from r
                """).params(one, id.value(), level).update();
    }
}
