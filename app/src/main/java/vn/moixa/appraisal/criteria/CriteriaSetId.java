package vn.moixa.appraisal.criteria;

import java.util.UUID;
import vn.moixa.shared.Ids;

/** Names one published version of a criteria set. */
public record CriteriaSetId(UUID value) {

    public static CriteriaSetId next() {
        return new CriteriaSetId(Ids.next());
    }
}
