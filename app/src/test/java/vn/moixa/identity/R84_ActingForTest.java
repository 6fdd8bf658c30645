package vn.moixa.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** R84: an officer may enter for a producer; the producer confirms; the officer does not confirm in the producer's place. */
class R84_ActingForTest {

    private static final UUID PRODUCER = UUID.fromString("00000000-0000-7000-8000-0000000000aa");
    private static final UUID OFFICER_ACCOUNT = UUID.fromString("00000000-0000-7000-8000-000000000001");
    private static final UUID FARMER_ACCOUNT = UUID.fromString("00000000-0000-7000-8000-000000000002");

    private static final Viewer OFFICER =
            new Viewer(OFFICER_ACCOUNT, "Cán bộ xã", List.of(Grant.inCommune(Role.COMMUNE_OFFICER, "03006")));
    private static final Viewer FARMER = new Viewer(FARMER_ACCOUNT, "Chủ thể", List.of(Grant.ofProducer(PRODUCER)));

    @Test
    void anOfficerActsOnBehalfAndBothNamesAreKnown() {
        assertThat(ActingFor.of(OFFICER, PRODUCER))
                .isEqualTo(new ActingFor.OnBehalf(OFFICER_ACCOUNT, "Cán bộ xã", PRODUCER));
    }

    @Test
    void theProducerActsForItself() {
        assertThat(ActingFor.of(FARMER, PRODUCER)).isEqualTo(new ActingFor.Oneself());
    }

    @Test
    void othersDoNotAct() {
        assertThat(ActingFor.of(Viewer.ANYONE, PRODUCER)).isEqualTo(new ActingFor.NotAllowed());
        var auditor = new Viewer(OFFICER_ACCOUNT, "x", List.of(Grant.inProvince(Role.AUDITOR)));
        assertThat(ActingFor.of(auditor, PRODUCER)).isEqualTo(new ActingFor.NotAllowed());
        var otherProducer = new Viewer(FARMER_ACCOUNT, "x", List.of(Grant.ofProducer(UUID.randomUUID())));
        assertThat(ActingFor.of(otherProducer, PRODUCER)).isEqualTo(new ActingFor.NotAllowed());
    }

    @Test
    void onlyTheProducerConfirms() {
        assertThat(ActingFor.confirmation(FARMER, PRODUCER, OFFICER_ACCOUNT)).isEqualTo(ActingFor.Confirmation.ALLOWED);
        assertThat(ActingFor.confirmation(OFFICER, PRODUCER, OFFICER_ACCOUNT))
                .isEqualTo(ActingFor.Confirmation.NOT_THE_PRODUCER);
        var provincial = new Viewer(UUID.randomUUID(), "x", List.of(Grant.inProvince(Role.PROVINCIAL_OFFICER)));
        assertThat(ActingFor.confirmation(provincial, PRODUCER, OFFICER_ACCOUNT))
                .isEqualTo(ActingFor.Confirmation.NOT_THE_PRODUCER);
    }

    @Test
    void anOfficerWhoIsAlsoOfTheProducerDoesNotConfirmTheOwnEntry() {
        var both = new Viewer(
                OFFICER_ACCOUNT,
                "x",
                List.of(Grant.inCommune(Role.COMMUNE_OFFICER, "03006"), Grant.ofProducer(PRODUCER)));
        assertThat(ActingFor.confirmation(both, PRODUCER, OFFICER_ACCOUNT))
                .isEqualTo(ActingFor.Confirmation.ENTERED_IT_ONESELF);
    }
}
