package vn.moixa.appraisal.criteria.domain;

/**
 * A ground that was found and ends the evaluation whatever the points (R41).
 *
 * @param key of a {@link KnockOutGround} of the set
 */
public record KnockOut(String key, String reason) {}
