package vn.moixa.appraisal.criteria.domain;

/** The least points on a criterion without which a star is not given (R30). */
public record Gate(GateKey key, int minPoints) {

    public int star() {
        return key.star();
    }

    public String criterion() {
        return key.criterion();
    }
}
