package vn.moixa.appraisal.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier;
import vn.moixa.appraisal.evidence.domain.FactsTyped;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence;
import vn.moixa.appraisal.evidence.usecase.ReceiveUpload;
import vn.moixa.audit.Checks;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;

/** R172: each invariant of dossiers and evidence is broken once, and seen. */
@MoixaTest
@Import(Filing.class)
class R172_DossierInvariantsTest {

    @Autowired
    Checks checks;

    @Autowired
    World world;

    @Autowired
    Filing filing;

    @Autowired
    FillDossier fill;

    @Autowired
    SubmitDossier submit;

    @Autowired
    KeepEvidence keep;

    @Autowired
    ReceiveUpload receive;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    /** One dossier entered by an officer, confirmed, returned and answered, with one paper. */
    @BeforeEach
    void aDossierWithALife() {
        var officer = Filing.officer(World.TA_VAN);
        var producer = Filing.producer(world.shanTeaCooperative());
        var id = filing.begun(
                world.product(world.shanTeaCooperative(), "Chè xanh mới", 11), DossierKind.FIRST, 3, officer);
        filing.fillForms(id, officer);
        var facts =
                FactsTyped.read(Map.of("kind", "TRADEMARK", "title", "Nhãn hiệu", "link", "https://vidu.vn/nhan-hieu"));
        var paper = ((KeepEvidence.Outcome.Kept) keep.enter(world.shanTeaCooperative(), null, facts.facts(), producer))
                .id();
        var other = ((KeepEvidence.Outcome.Kept) keep.enter(world.shanTeaCooperative(), null, facts.facts(), producer))
                .id();
        receive.begin(other, "anh.png", 100, producer);
        fill.link(id, "3.5", paper, producer);
        filing.submit(id, officer);
        var question = filing.whole(id, producer).waiting().id();
        submit.submit(id, new SubmitDossier.Manner(true, question, ""), producer);
        sql.sql("""
                with r as (insert into appraisal.dossier_return (id, dossier_id, level, at, actor_name, answered_at)
                           values (?, ?, 'COMMUNE', now(), 'X', now()) returning id)
                insert into appraisal.dossier_return_item (return_id, position, item, sentence)
                select id, 1, '1.1', 'Thiếu hợp đồng' from r
                """).params(id.value(), id.value()).update();
        sql.sql(
                        "insert into appraisal.dossier_return_answer (return_id, position, answer, answered_at, answered_by_name) values (?, 1, 'Đã thêm', now(), 'X')")
                .param(id.value())
                .update();
        world.honeyHousehold();
    }

    static Stream<Arguments> breaks() {
        return Stream.of(
                Arguments.of("dossier-version-matches-its-hash", "update appraisal.dossier_version set content = '{}'"),
                Arguments.of(
                        "dossier-sensitive-part-matches-its-hash",
                        "update appraisal.dossier_version_sensitive set content = '{}'"),
                Arguments.of(
                        "dossier-versions-are-numbered-without-gaps",
                        "update appraisal.dossier_version set number = 3"),
                Arguments.of(
                        "dossier-confirmed-by-its-producer-only",
                        "alter table appraisal.dossier_confirmation drop constraint dossier_confirmation_check1; "
                                + "update appraisal.dossier_confirmation set answered_by = asked_by"),
                Arguments.of(
                        "dossier-evidence-is-of-its-producer",
                        "update appraisal.evidence set producer_id = (select id from registry.producer where name like 'Hộ Lò%')"),
                Arguments.of("dossier-state-is-the-last-event", "update appraisal.dossier set state = 'COUNCIL'"),
                Arguments.of(
                        "dossier-returned-items-are-answered-when-it-is-back",
                        "delete from appraisal.dossier_return_answer"),
                Arguments.of("evidence-replaced-has-a-successor", "update appraisal.evidence set state = 'REPLACED'"),
                Arguments.of("evidence-upload-is-as-long-as-its-pieces", "update appraisal.upload set received = 7"));
    }

    @ParameterizedTest
    @MethodSource("breaks")
    void whatBreaksAnInvariantIsReported(String name, String statements) {
        assertThat(result(name).first()).isEmpty();
        transaction.executeWithoutResult(status -> {
            sql.sql("set local session_replication_role = replica").update();
            for (String statement : statements.split("; ")) {
                sql.sql(statement).update();
            }
            assertThat(result(name).first()).isNotEmpty().doesNotContain("?");
            status.setRollbackOnly();
        });
    }

    @Test
    void everyInvariantOfDossiersAndEvidenceIsBrokenOnce() {
        var names = checks.all().stream()
                .map(invariant -> invariant.name())
                .filter(name -> name.startsWith("dossier-") || name.startsWith("evidence-"));
        assertThat(breaks().map(arguments -> (String) arguments.get()[0]))
                .containsExactlyInAnyOrderElementsOf(names.toList());
    }

    private Checks.Result result(String name) {
        return checks.check(checks.all().stream()
                .filter(invariant -> invariant.name().equals(name))
                .findFirst()
                .orElseThrow());
    }
}
