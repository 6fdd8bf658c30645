package vn.moixa.appraisal.council.usecase;

import java.util.UUID;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;

/** The published set of criteria under which a dossier is rated. */
interface KnownCriteria {

    CriteriaSet get(UUID criteriaSet);
}
