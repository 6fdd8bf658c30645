package vn.moixa.appraisal.council.usecase;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;

/** Remembers sets of criteria by their id, which is safe because a published version never changes (R7). */
@Component
class PublishedCriteria implements KnownCriteria {

    private final CriteriaSets sets;
    private final Map<UUID, CriteriaSet> known = new ConcurrentHashMap<>();

    PublishedCriteria(CriteriaSets sets) {
        this.sets = sets;
    }

    @Override
    public CriteriaSet get(UUID criteriaSet) {
        return known.computeIfAbsent(
                criteriaSet,
                id -> sets.byId(new CriteriaSetId(id)).orElseThrow().set());
    }
}
