package vn.moixa.appraisal.criteria;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.moixa.appraisal.criteria.domain.SetCode;

/** Published criteria sets, as the rest of the room asks for them. */
public interface CriteriaSets {

    /** The version for new dossiers of a product set on a day (R2, R15): in force then, the latest if there are several. */
    Optional<PublishedSet> inForce(int setNumber, LocalDate day);

    /** One version per product set, those in force on the day, by number. */
    List<PublishedSet> inForce(LocalDate day);

    /** The version a dossier was fixed to (R2), also when it has lapsed since. */
    Optional<PublishedSet> byId(CriteriaSetId id);

    /** Every version of every set, the latest version of a set first, sets by code. */
    List<PublishedSet> all();

    /** All versions of one set, the latest first. */
    List<PublishedSet> versionsOf(SetCode code);
}
