package vn.moixa.appraisal.appeal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.RuledDossiers;
import vn.moixa.appraisal.appeal.usecase.HandleAppeals;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.World;
import vn.moixa.web.Grant;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

@MoixaTest
class AppealTest {

    private static final String ABOUT = "Tiêu chí 4.1: hợp đồng siêu thị đã nộp nhưng chưa được tính.";

    @Autowired
    HandleAppeals appeals;

    @Autowired
    World world;

    @Autowired
    JdbcClient sql;

    private DossierId dossier = new DossierId(new UUID(0, 0));
    private Viewer owner = Viewer.ANYONE;
    private final Viewer officer =
            new Viewer(new UUID(7, 1), "Cán bộ tỉnh", List.of(Grant.inProvince(Role.PROVINCIAL_OFFICER)));

    @BeforeEach
    void aRefusedDossier() {
        dossier = new RuledDossiers(sql)
                .ruled(world.product(world.honeyHousehold(), "Gạo Tú Lệ", 3), DossierKind.FIRST, 120, null);
        sql.sql("update appraisal.dossier set state = 'NOT_RECOGNISED'").update();
        owner = new Viewer(
                new UUID(7, 2),
                "Lò Thị Mây",
                List.of(Grant.ofProducer(world.honeyHousehold().value())));
    }

    @Test
    void theOwnerObjectsAndAnOfficerAnswersOnce() {
        var filed = (HandleAppeals.Done) appeals.file(dossier, ABOUT, owner);
        assertThat(appeals.all(officer)).hasSize(1);
        assertThat(appeals.answer(filed.appeal(), false, "Hợp đồng ký sau ngày nộp hồ sơ.", "12/TB", officer))
                .isInstanceOf(HandleAppeals.Done.class);
        assertThat(appeals.answer(filed.appeal(), true, "Trả lời khác hẳn lần trước.", "", officer))
                .isEqualTo(new HandleAppeals.Refused("answer", "appeal.fault.answered"));
        var kept = appeals.of(dossier, owner).appeals().getFirst();
        assertThat(kept.about()).isEqualTo(ABOUT);
        assertThat(kept.answer())
                .isNotNull()
                .satisfies(answer -> assertThat(answer.upheld()).isFalse());
    }

    @Test
    void nothingFiledIsChangedOrRemoved() {
        appeals.file(dossier, ABOUT, owner);
        assertThatThrownBy(() -> sql.sql("update appraisal.appeal set about = 'một nội dung khác'")
                        .update())
                .hasMessageContaining("never changed");
        assertThatThrownBy(() -> sql.sql("delete from appraisal.appeal").update())
                .hasMessageContaining("never changed");
    }

    @Test
    void anotherProducerDoesNotFindTheDossier() {
        var other = new Viewer(
                new UUID(7, 3),
                "HTX",
                List.of(Grant.ofProducer(world.shanTeaCooperative().value())));
        assertThatThrownBy(() -> appeals.file(dossier, ABOUT, other)).isInstanceOf(NotFound.class);
    }

    @Test
    void beforeAnythingIsDecidedThereIsNothingToObjectTo() {
        sql.sql("update appraisal.dossier set state = 'COUNCIL'").update();
        assertThat(appeals.file(dossier, ABOUT, owner))
                .isEqualTo(new HandleAppeals.Refused("about", "appeal.fault.nothing-decided"));
    }

    @Test
    void aProducerDoesNotAnswerItself() {
        var filed = (HandleAppeals.Done) appeals.file(dossier, ABOUT, owner);
        assertThatThrownBy(() -> appeals.answer(filed.appeal(), true, "Tôi tự chấp nhận kiến nghị.", "", owner))
                .isInstanceOf(NotFound.class);
    }
}
