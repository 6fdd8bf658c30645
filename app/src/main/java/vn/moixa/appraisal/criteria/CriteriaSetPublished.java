package vn.moixa.appraisal.criteria;

import vn.moixa.appraisal.criteria.domain.SetCode;

/** A further version of a criteria set was published. */
public record CriteriaSetPublished(CriteriaSetId id, SetCode code, int version) {}
