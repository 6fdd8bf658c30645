package vn.moixa.appraisal.criteria.domain;

import java.util.List;

/** A numbered group of criteria inside a part. */
public record Group(String number, Text title, int max, List<Condition> conditions, List<Criterion> criteria) {

    public Group {
        conditions = List.copyOf(conditions);
        criteria = List.copyOf(criteria);
    }
}
