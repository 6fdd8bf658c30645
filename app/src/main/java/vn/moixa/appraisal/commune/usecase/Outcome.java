package vn.moixa.appraisal.commune.usecase;

import java.util.List;
import vn.moixa.appraisal.DossierState;

/** What became of a deed on a dossier. Unless it is done, nothing was changed. */
public sealed interface Outcome {

    record Done() implements Outcome {}

    record Refused(List<Refusal> reasons) implements Outcome {
        public Refused {
            reasons = List.copyOf(reasons);
        }
    }

    /** The dossier stands elsewhere by now: somebody was faster, or the form was sent twice. */
    record Elsewhere(DossierState state) implements Outcome {}

    /** Somebody saved since the form was opened (R167). */
    record Stale(int version) implements Outcome {}

    static Outcome refused(Refusal reason) {
        return new Refused(List.of(reason));
    }
}
