package vn.moixa.appraisal.criteria.domain;

import java.util.List;

/** Part A, B or C (R19). */
public record Part(String letter, Text title, int max, List<Group> groups) {

    public Part {
        groups = List.copyOf(groups);
    }
}
