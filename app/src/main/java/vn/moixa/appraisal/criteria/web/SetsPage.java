package vn.moixa.appraisal.criteria.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.web.Frame;

/**
 * All sets of the day, by industry, and those that are history.
 *
 * @param calculator whether the list leads to the calculator
 */
public record SetsPage(Frame frame, List<PublishedSet> inForce, List<PublishedSet> lapsed, boolean calculator) {

    public SetsPage {
        inForce = List.copyOf(inForce);
        lapsed = List.copyOf(lapsed);
    }

    public Map<String, List<PublishedSet>> byIndustry() {
        var groups = new LinkedHashMap<String, List<PublishedSet>>();
        for (PublishedSet set : inForce) {
            groups.computeIfAbsent(set.set().head().industry().in(frame.language()), _ -> new java.util.ArrayList<>())
                    .add(set);
        }
        return groups;
    }

    public String name(PublishedSet set) {
        return set.set().name().in(frame.language());
    }

    public String link(PublishedSet set) {
        return frame.link((calculator ? "/tinh-diem/" : "/tieu-chi/") + SetAddress.of(set));
    }

    public long gates(PublishedSet set, int star) {
        return set.set().gates().stream().filter(gate -> gate.star() == star).count();
    }
}
