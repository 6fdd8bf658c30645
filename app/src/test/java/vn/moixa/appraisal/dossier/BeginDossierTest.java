package vn.moixa.appraisal.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.domain.Eligibility;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.appraisal.dossier.domain.Offers.Reason;
import vn.moixa.appraisal.dossier.usecase.BeginDossier;
import vn.moixa.appraisal.dossier.usecase.BeginDossier.Outcome;
import vn.moixa.registry.ProducerType;
import vn.moixa.test.MoixaTest;
import vn.moixa.test.TestTime;
import vn.moixa.test.World;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;

@MoixaTest
@Import(Filing.class)
class BeginDossierTest {

    @Autowired
    World world;

    @Autowired
    BeginDossier begin;

    @Autowired
    Filing filing;

    @Autowired
    JdbcClient sql;

    @Autowired
    TestTime time;

    @Test
    void R2_aNewDossierIsRatedByTheCriteriaInForceForItsSet() {
        var tea = world.product(world.shanTeaCooperative(), "Chè xanh mới", 11);
        var viewer = Filing.producer(world.shanTeaCooperative());
        var id = filing.begun(tea, DossierKind.FIRST, 3, viewer);
        var whole = filing.whole(id, viewer);
        assertThat(whole.criteria().set().code().value()).isEqualTo("QD26-2026/11");
        assertThat(whole.head().criteriaFixedOn()).isNull();
        assertThat(whole.head().state()).isEqualTo(DossierState.DRAFT);
        assertThat(whole.head().code()).matches("HS26-\\d{5}");
        assertThat(whole.head().communeCode()).isEqualTo(World.TA_VAN);
        assertThat(whole.draft().value(FormField.PRODUCER_NAME)).isEqualTo("HTX Chè Shan tuyết Tả Van");
        assertThat(whole.draft().value(FormField.SAMPLES)).isEqualTo("5");
    }

    @Test
    void R12_aLargeEnterpriseIsRefusedWhenItsDossierIsBegunNotEarlier() {
        var company = world.artichokeCompany();
        var product = world.product(company, "Trà actiso mới", 12);
        sql.sql("update registry.producer set size_class = 'LARGE' where id = ?")
                .param(company.value())
                .update();
        assertThat(begin.begin(product, DossierKind.FIRST, 3, Filing.producer(company)))
                .isEqualTo(new Outcome.NotEligible(Eligibility.TOO_LARGE));
        sql.sql("update registry.producer set size_class = 'MEDIUM' where id = ?")
                .param(company.value())
                .update();
        assertThat(begin.begin(product, DossierKind.FIRST, 3, Filing.producer(company)))
                .isInstanceOf(Outcome.Begun.class);
    }

    @Test
    void R11_anAssociationAppliesWithTourismOnly() {
        var association = world.producer("Hội du lịch Tả Van", ProducerType.ASSOCIATION, World.TA_VAN);
        var viewer = Filing.producer(association);
        assertThat(begin.begin(world.product(association, "Chè hội", 11), DossierKind.FIRST, 3, viewer))
                .isEqualTo(new Outcome.NotEligible(Eligibility.TOURISM_ONLY));
        assertThat(begin.begin(world.product(association, "Tour bản Tả Van", 26), DossierKind.FIRST, 3, viewer))
                .isInstanceOf(Outcome.Begun.class);
    }

    @Test
    void R17_aProductWithoutASetCannotBeginADossier() {
        var product = world.product(world.shanTeaCooperative(), "Bánh chưa xếp bộ", null);
        assertThat(begin.begin(product, DossierKind.FIRST, 3, Filing.producer(world.shanTeaCooperative())))
                .isEqualTo(new Outcome.NotEligible(Eligibility.SET_UNKNOWN));
    }

    @Test
    void R73_theStarInForceDecidesTheKind() {
        var viewer = Filing.producer(world.shanTeaCooperative());
        var offers = begin.situation(world.shanTea(), viewer).offers();
        assertThat(offers.proposed()).contains(DossierKind.UPGRADE);
        assertThat(offers.possible(DossierKind.UPGRADE).orElseThrow().stars()).containsExactly(5);
        assertThat(begin.begin(world.shanTea(), DossierKind.FIRST, 3, viewer))
                .isInstanceOfSatisfying(
                        Outcome.KindNotPossible.class,
                        why -> assertThat(why.why().reason()).isEqualTo(Reason.CARRIES_A_STAR));
        assertThat(begin.begin(world.shanTea(), DossierKind.UPGRADE, 4, viewer))
                .isInstanceOf(Outcome.StarNotPossible.class);
        var household = Filing.producer(world.honeyHousehold());
        assertThat(begin.situation(world.honey(), household).offers().proposed())
                .contains(DossierKind.FIRST);
        assertThat(begin.situation(world.artichokeExtract(), Filing.producer(world.artichokeCompany()))
                        .offers()
                        .possible(DossierKind.UPGRADE))
                .isEmpty();
    }

    @Test
    void R94_filingWindowBothEndsCount() {
        // Expires on 05/8/2028: the window is 07/02/2028 to 07/4/2028.
        var tea = world.shanTea();
        var viewer = Filing.producer(world.shanTeaCooperative());
        assertThat(reRating(tea, viewer, "2028-02-06"))
                .isInstanceOfSatisfying(Outcome.KindNotPossible.class, refused -> {
                    assertThat(refused.why().reason()).isEqualTo(Reason.WINDOW_NOT_OPEN);
                    assertThat(refused.why().window().opensOn()).isEqualTo("2028-02-07");
                    assertThat(refused.why().window().closesOn()).isEqualTo("2028-04-07");
                });
        assertThat(reRating(tea, viewer, "2028-04-08"))
                .isInstanceOfSatisfying(
                        Outcome.KindNotPossible.class,
                        refused -> assertThat(refused.why().reason()).isEqualTo(Reason.WINDOW_CLOSED));
        assertThat(reRating(tea, viewer, "2028-02-07")).isInstanceOf(Outcome.Begun.class);
    }

    @Test
    void R94_theLastDayOfTheWindowIsStillInIt() {
        var viewer = Filing.producer(world.shanTeaCooperative());
        assertThat(reRating(world.shanTea(), viewer, "2028-04-07")).isInstanceOf(Outcome.Begun.class);
    }

    @Test
    void oneProductHasOneDossierUnderWay() {
        var tea = world.product(world.shanTeaCooperative(), "Chè xanh mới", 11);
        var viewer = Filing.producer(world.shanTeaCooperative());
        var id = filing.begun(tea, DossierKind.FIRST, 3, viewer);
        assertThat(begin.begin(tea, DossierKind.FIRST, 4, viewer)).isEqualTo(new Outcome.AlreadyUnderWay(id));
    }

    @Test
    void whoMayNotWriteForTheProducerFindsNoProduct() {
        var tea = world.shanTea();
        for (var viewer : new vn.moixa.web.Viewer[] {
            Filing.producer(world.honeyHousehold()), Filing.officer(World.TU_LE), Filing.somebody(Role.AUDITOR)
        }) {
            assertThatThrownBy(() -> begin.begin(tea, DossierKind.UPGRADE, 5, viewer))
                    .isInstanceOf(NotFound.class);
        }
    }

    private Outcome reRating(vn.moixa.registry.ProductId product, vn.moixa.web.Viewer viewer, String day) {
        time.moveTo(LocalDate.parse(day));
        return begin.begin(product, DossierKind.RE_RATING, 4, viewer);
    }
}
