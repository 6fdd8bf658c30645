package vn.moixa.appraisal.criteria.format;

import java.util.List;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;

/** What reading a file came to. */
public sealed interface Reading {

    /**
     * It can be published.
     *
     * @param set with version 1; who publishes gives the number
     * @param canonical the whole file as JSON with sorted keys, which is what is stored and hashed
     */
    record Read(CriteriaSet set, String canonical, String hash) implements Reading {}

    record Refused(List<Fault> faults) implements Reading {}
}
