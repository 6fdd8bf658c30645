package vn.moixa.appraisal.criteria.domain;

import vn.moixa.web.Language;

/** A wording of the house in both languages. */
public record Text(String vi, String en) {

    public String in(Language language) {
        return switch (language) {
            case VI -> vi;
            case EN -> en;
        };
    }
}
