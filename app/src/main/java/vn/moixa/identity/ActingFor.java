package vn.moixa.identity;

import java.util.List;
import java.util.UUID;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/**
 * Entering data for a producer who cannot: both names are stored, the producer confirms, and nobody who entered the data may confirm it
 * in the producer's place (R84).
 */
public sealed interface ActingFor {

    /** Staff who may enter data for a producer. Whether the producer lies in their area is asked by the room that owns the record. */
    List<Role> MAY_ENTER = List.of(Role.COMMUNE_OFFICER, Role.PROVINCIAL_OFFICER, Role.SECRETARY);

    /** The producer's own person; nothing remains to be confirmed. */
    record Oneself() implements ActingFor {}

    /** An officer; the producer has to confirm. */
    record OnBehalf(UUID officer, String officerName, UUID producer) implements ActingFor {}

    /** Neither the producer nor an officer. */
    record NotAllowed() implements ActingFor {}

    /** In which capacity the viewer changes a record of the producer. */
    static ActingFor of(Viewer viewer, UUID producer) {
        if (viewer.producers().contains(producer)) {
            return new Oneself();
        }
        UUID account = viewer.accountId();
        return account != null && viewer.has(MAY_ENTER.toArray(Role[]::new))
                ? new OnBehalf(account, viewer.name(), producer)
                : new NotAllowed();
    }

    /** Whether an entry may be confirmed, and if not, why. */
    enum Confirmation {
        ALLOWED,
        /** Only a person of the producer confirms; an officer never does. */
        NOT_THE_PRODUCER,
        /** Whoever entered the data would confirm their own entry. */
        ENTERED_IT_ONESELF
    }

    /** Whether the viewer may confirm for the producer what somebody entered. */
    static Confirmation confirmation(Viewer viewer, UUID producer, UUID enteredBy) {
        if (!viewer.producers().contains(producer)) {
            return Confirmation.NOT_THE_PRODUCER;
        }
        return enteredBy.equals(viewer.accountId()) ? Confirmation.ENTERED_IT_ONESELF : Confirmation.ALLOWED;
    }
}
