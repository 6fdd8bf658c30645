package vn.moixa.appraisal.criteria.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;

/**
 * One version of a set with all its lines.
 *
 * @param wordings the official wording by {@code criterion/position}, where it was attached
 * @param offered whether new dossiers are rated by it today
 */
public record SetPage(
        Frame frame,
        PublishedSet published,
        List<PublishedSet> versions,
        Map<String, String> wordings,
        boolean offered) {

    public SetPage {
        versions = List.copyOf(versions);
        wordings = Map.copyOf(wordings);
    }

    public CriteriaSet set() {
        return published.set();
    }

    public SetWords words() {
        return new SetWords(frame, set());
    }

    public String address() {
        return SetAddress.of(published);
    }

    public List<Link> crumbs() {
        return List.of(new Link(frame.link("/tieu-chi"), frame.text("criteria.sets.title")));
    }

    public String versionLink(PublishedSet version) {
        return frame.link("/tieu-chi/" + address()) + "?phien-ban="
                + version.set().version();
    }

    public @Nullable String wording(Leaf leaf, Option option) {
        return wordings.get(leaf.number() + "/" + (leaf.options().indexOf(option) + 1));
    }

    /** The leaves of a group in order. */
    public List<Leaf> leaves(String group) {
        return set().leaves().stream()
                .filter(leaf -> leaf.group().number().equals(group))
                .toList();
    }
}
