package vn.moixa.appraisal.criteria.domain;

/**
 * A ground on which a dossier is rejected under a set: of the whole dossier (R39) or printed at a criterion or group (R40).
 *
 * @param key {@code dossier.1} for the first ground of the dossier, else the number of the criterion or group, {@code 2.1}
 * @param place the number of the criterion or group, empty for the dossier
 */
public record KnockOutGround(String key, String place, Text text, Condition.Effect effect, Condition.Trigger trigger) {

    public boolean stopsTheSheet() {
        return effect == Condition.Effect.STOPS;
    }
}
