package vn.moixa.appraisal.criteria.web;

import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.shared.LocalTime;

/** Public addresses of sets: the number for the one in force, the code in small letters for a set without number. */
@Component
class SetAddress {

    private final CriteriaSets sets;
    private final InstantSource time;

    SetAddress(CriteriaSets sets, InstantSource time) {
        this.sets = sets;
        this.time = time;
    }

    static String of(PublishedSet set) {
        var number = set.set().number();
        return number.isPresent()
                ? Integer.toString(number.getAsInt())
                : set.set().code().value().replace('/', '-').toLowerCase(Locale.ROOT);
    }

    Optional<PublishedSet> find(String address) {
        if (address.matches("[1-9][0-9]{0,2}")) {
            return sets.inForce(Integer.parseInt(address), LocalTime.today(time));
        }
        return sets.all().stream()
                .filter(set -> set.set().number().isEmpty() && of(set).equals(address))
                .findFirst();
    }

    /** Another version of the same set, or the one found when no version is asked for. */
    Optional<PublishedSet> find(String address, Optional<Integer> version) {
        var found = find(address);
        return version.isEmpty()
                ? found
                : found.flatMap(set -> sets.versionsOf(set.set().code()).stream()
                        .filter(one -> one.set().version() == version.get())
                        .findFirst());
    }
}
