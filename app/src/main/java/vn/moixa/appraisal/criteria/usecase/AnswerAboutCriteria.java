package vn.moixa.appraisal.criteria.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.SetCode;
import vn.moixa.appraisal.criteria.store.StoredSets;

@Component
class AnswerAboutCriteria implements CriteriaSets {

    private final StoredSets sets;

    AnswerAboutCriteria(StoredSets sets) {
        this.sets = sets;
    }

    @Override
    public Optional<PublishedSet> inForce(int setNumber, LocalDate day) {
        return sets.inForce(setNumber, day);
    }

    @Override
    public List<PublishedSet> inForce(LocalDate day) {
        return sets.inForce(day);
    }

    @Override
    public Optional<PublishedSet> byId(CriteriaSetId id) {
        return sets.find(id);
    }

    @Override
    public List<PublishedSet> all() {
        return sets.all();
    }

    @Override
    public List<PublishedSet> versionsOf(SetCode code) {
        return sets.versionsOf(code);
    }
}
