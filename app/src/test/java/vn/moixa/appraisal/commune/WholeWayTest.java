package vn.moixa.appraisal.commune;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.FiledDossiers;
import vn.moixa.appraisal.advisory.domain.Opinion;
import vn.moixa.appraisal.advisory.usecase.KeepTeam;
import vn.moixa.appraisal.advisory.usecase.WriteReport;
import vn.moixa.appraisal.commune.domain.Finding;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.domain.ReturnItem;
import vn.moixa.appraisal.commune.usecase.AcceptDossier;
import vn.moixa.appraisal.commune.usecase.CheckDossier;
import vn.moixa.appraisal.commune.usecase.Outcome;
import vn.moixa.appraisal.commune.usecase.ProposeDossier;
import vn.moixa.appraisal.commune.usecase.ReadOffice;
import vn.moixa.appraisal.commune.usecase.ReceiveDossier;
import vn.moixa.appraisal.commune.usecase.ReturnDossier;
import vn.moixa.appraisal.dossier.Filing;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier;
import vn.moixa.appraisal.dossier.usecase.WithdrawDossier;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.Role;

/** A dossier that a producer filled in walks from its hands to the council, with a return on the way. */
@MoixaTest
@Import(Filing.class)
class WholeWayTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    @Autowired
    World world;

    @Autowired
    Filing filing;

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
    KeepTeam teams;

    @Autowired
    WriteReport write;

    @Autowired
    WithdrawDossier withdraw;

    @Autowired
    JdbcClient sql;

    @Test
    void R46_fromTheProducerToTheCouncil() {
        var producer = Filing.producer(world.shanTeaCooperative());
        var commune = FiledDossiers.officerOf(World.TA_VAN);
        var province = FiledDossiers.atTheProvince(Role.PROVINCIAL_OFFICER);
        var filed = new FiledDossiers(sql);
        var dossier = filing.begun(
                world.product(world.shanTeaCooperative(), "Chè xanh Tả Van", 11), DossierKind.FIRST, 3, producer);
        filing.fillForms(dossier, producer);
        filing.answerAll(dossier, true, producer);
        assertThat(filing.submit(dossier, producer)).isInstanceOf(SubmitDossier.Outcome.HandedIn.class);

        done(receive.atCommune(dossier, TODAY, commune));
        var contents = read.sheet(dossier, Level.COMMUNE, commune).contents();
        assertThat(contents.formFilled()).isTrue();
        assertThat(contents.answers()).isGreaterThan(20);
        assertThat(contents.versions()).isEqualTo(1);

        var missing = new ReturnItem("Tiêu chí 3.5", "Bổ sung quyết định chấp nhận đơn nhãn hiệu.");
        done(giveBack.giveBack(dossier, new ReturnDossier.Request(List.of(missing), TODAY.plusDays(10)), commune));
        // Every item of a return is answered before it is handed in again.
        withdraw.answer(dossier, 1, "Đã bổ sung quyết định chấp nhận đơn.", producer);
        assertThat(filing.submit(dossier, producer)).isInstanceOf(SubmitDossier.Outcome.HandedIn.class);
        assertThat(filed.state(dossier)).isEqualTo("SUBMITTED");
        done(receive.atCommune(dossier, TODAY, commune));

        var findings = Arrays.stream(Matter.values())
                .map(matter -> new Finding(matter, true, "Người và búp chè của xã.", "Hợp đồng, sổ lao động"))
                .toList();
        done(check.review(dossier, new CheckDossier.Review(findings, null, "", 0), commune));
        var letter = new ProposeDossier.Letter("12/UBND", TODAY, "Lý A Sùng", "");
        var scan = new ProposeDossier.Scan(
                new ByteArrayInputStream(
                        "%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF".getBytes()),
                "cv.pdf");
        done(propose.propose(dossier, letter, scan, commune));

        done(receive.atProvince(dossier, TODAY, province));
        done(giveBack.giveBack(dossier, new ReturnDossier.Request(List.of(missing), null), province));
        // Every item of a return is answered before it is handed in again.
        withdraw.answer(dossier, 1, "Đã bổ sung quyết định chấp nhận đơn.", producer);
        assertThat(filing.submit(dossier, producer)).isInstanceOf(SubmitDossier.Outcome.HandedIn.class);
        assertThat(filed.state(dossier)).isEqualTo("PROPOSED");
        done(receive.atProvince(dossier, TODAY, province));
        done(accept.accept(dossier, province));

        var round = new vn.moixa.appraisal.RoundId(java.util.UUID.fromString(filed.text(dossier, "round_id")));
        var team = new KeepTeam.Draft("Tổ tư vấn đợt 1", "1201/QĐ-UBND", TODAY, "Chủ tịch UBND tỉnh");
        assertThat(teams.add(round, team, false, province).reasons()).isEmpty();
        done(write.save(dossier, "Hồ sơ đủ căn cứ để hội đồng đánh giá.", Opinion.BRING_TO_COUNCIL, 0, true, province));
        assertThat(filed.state(dossier)).isEqualTo("COUNCIL");
        assertThat(sql.sql("select count(*) from appraisal.dossier_event where dossier_id = :id")
                        .param("id", dossier.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(13);
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
