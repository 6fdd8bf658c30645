package vn.moixa.registry.usecase;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.registry.Location;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.registry.store.ProductSets;

/** What follows from typed values: the place from the unit, the industry from the set. */
@Component
class Locate {

    private final Areas areas;
    private final ProductSets sets;

    Locate(Areas areas, ProductSets sets) {
        this.areas = areas;
        this.sets = sets;
    }

    /** Nothing when no unit is named or the list does not have it. */
    Optional<Location> unit(@Nullable String place) {
        if (place == null) {
            return Optional.empty();
        }
        int colon = place.indexOf(':');
        String code = place.substring(colon + 1);
        return UnitList.of(place.substring(0, colon))
                .filter(list -> areas.find(list, code).isPresent())
                .map(list -> Location.at(areas, list, code));
    }

    /** The set decides the industry (R15). */
    Values withIndustry(Subject subject, Values typed) {
        if (subject != Subject.PRODUCT || !typed.orEmpty("set_number").matches("\\d{1,4}")) {
            return typed;
        }
        return sets.industryOf(Integer.parseInt(typed.orEmpty("set_number")))
                .map(industry -> typed.with("industry", industry.name()))
                .orElse(typed);
    }
}
