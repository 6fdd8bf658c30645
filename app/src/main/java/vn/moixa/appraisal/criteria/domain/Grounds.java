package vn.moixa.appraisal.criteria.domain;

import java.util.ArrayList;
import java.util.List;

/** Lists the knock-out grounds of a set in the order in which they are printed. */
final class Grounds {

    private final List<KnockOutGround> found = new ArrayList<>();

    private Grounds() {}

    static List<KnockOutGround> of(CriteriaSet set) {
        var grounds = new Grounds();
        int number = 1;
        for (Text text : set.dossierKnockOuts()) {
            grounds.found.add(new KnockOutGround(
                    "dossier." + number++, "", text, Condition.Effect.REJECTS, Condition.Trigger.FINDING));
        }
        for (Part part : set.parts()) {
            for (Group group : part.groups()) {
                grounds.add(group.number(), group.conditions());
                for (Criterion criterion : group.criteria()) {
                    grounds.add(criterion.number(), criterion.conditions());
                    criterion.subCriteria().forEach(sub -> grounds.add(sub.number(), sub.conditions()));
                }
            }
        }
        return List.copyOf(grounds.found);
    }

    private void add(String place, List<Condition> conditions) {
        for (Condition condition : conditions) {
            if (condition.kind() == Condition.Kind.KNOCKOUT) {
                long same = found.stream()
                        .filter(ground -> ground.place().equals(place))
                        .count();
                found.add(new KnockOutGround(
                        same == 0 ? place : place + "/" + (same + 1),
                        place,
                        condition.text(),
                        condition.effect(),
                        condition.trigger()));
            }
        }
    }
}
