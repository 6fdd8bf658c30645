package vn.moixa.appraisal.criteria.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.criteria.domain.SetComparison;
import vn.moixa.appraisal.criteria.store.Drafts;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;
import vn.moixa.web.Role;

/** Pages of the desk where versions of criteria are uploaded, compared and published. */
public final class DeskPages {

    private DeskPages() {}

    static boolean mayPublish(Frame frame) {
        return frame.viewer().seesWholeProvince(Role.PROVINCIAL_OFFICER);
    }

    static List<Link> crumbs(Frame frame) {
        return List.of(new Link("/appraisal/criteria", frame.text("criteria.desk.title")));
    }

    /** All versions and the drafts that wait. */
    public record VersionsPage(Frame frame, List<PublishedSet> versions, List<Drafts.Draft> waiting) {

        public VersionsPage {
            versions = List.copyOf(versions);
            waiting = List.copyOf(waiting);
        }

        public boolean mayPublish() {
            return DeskPages.mayPublish(frame);
        }

        public String name(CriteriaSet set) {
            return set.name().in(frame.language());
        }

        public String publicLink(PublishedSet set) {
            return "/tieu-chi/" + SetAddress.of(set) + "?phien-ban=" + set.set().version();
        }

        /** The version before, to compare with. */
        public Optional<PublishedSet> before(PublishedSet set) {
            return versions.stream()
                    .filter(other -> other.set().code().equals(set.set().code())
                            && other.set().version() == set.set().version() - 1)
                    .findFirst();
        }
    }

    /** Where a file is chosen, and everything that is wrong with the one just sent. */
    public record UploadPage(Frame frame, FormErrors errors, List<String> sentences) {

        public UploadPage {
            sentences = List.copyOf(sentences);
        }

        public List<Link> crumbs() {
            return DeskPages.crumbs(frame);
        }
    }

    /**
     * Two versions side by side.
     *
     * @param dossiers under way that keep the earlier version (R2)
     */
    public record ComparisonPage(
            Frame frame,
            CriteriaSet before,
            CriteriaSet after,
            int dossiers,
            Drafts.@Nullable Draft draft,
            boolean confirming,
            String reason,
            FormErrors errors) {

        public List<Link> crumbs() {
            return DeskPages.crumbs(frame);
        }

        public SetComparison comparison() {
            return SetComparison.of(before, after);
        }

        public SetWords words(boolean later) {
            return new SetWords(frame, later ? after : before);
        }

        public boolean mayPublish() {
            return DeskPages.mayPublish(frame) && isWaiting();
        }

        public boolean isWaiting() {
            return draft != null && draft.state() == Drafts.State.WAITING;
        }

        public String action(String deed) {
            return "/appraisal/criteria/drafts/"
                    + Objects.requireNonNull(draft).id().value() + "/" + deed;
        }

        /** What changes, in sentences. */
        public List<String> sentences() {
            return comparison().rows().stream()
                    .flatMap(row -> sentences(row).stream())
                    .toList();
        }

        private List<String> sentences(SetComparison.Row row) {
            var leaf = row.after() == null ? Objects.requireNonNull(row.before()) : row.after();
            String name = leaf.number() + " " + leaf.title().in(frame.language());
            return row.aspects().stream()
                    .map(aspect -> frame.text(
                            "criteria.change." + aspect.name().toLowerCase(java.util.Locale.ROOT),
                            name,
                            figures(row.before(), aspect),
                            figures(row.after(), aspect)))
                    .toList();
        }

        private String figures(@Nullable Leaf leaf, SetComparison.Aspect aspect) {
            if (leaf == null) {
                return "–";
            }
            return switch (aspect) {
                case ADDED, REMOVED, MAX -> Integer.toString(leaf.max());
                case RENUMBERED -> leaf.number();
                case POINTS ->
                    leaf.options().stream()
                            .map(option -> Integer.toString(option.points()))
                            .collect(Collectors.joining(", "));
                case GATE -> gates(leaf);
                case CONDITIONS, WORDING -> "";
            };
        }

        private String gates(Leaf leaf) {
            String gates = leaf.options().stream()
                    .filter(option -> option.minForStar() > 0)
                    .map(option -> frame.text("criteria.change.gate-at", option.minForStar(), option.points()))
                    .collect(Collectors.joining(", "));
            return gates.isEmpty() ? frame.text("criteria.change.no-gate") : gates;
        }
    }

    /** The official wording of the options of one criterion. */
    public record WordingPage(
            Frame frame, PublishedSet published, @Nullable Leaf leaf, Map<String, String> wordings, FormErrors errors) {

        public WordingPage {
            wordings = Map.copyOf(wordings);
        }

        public List<Link> crumbs() {
            return DeskPages.crumbs(frame);
        }

        public SetWords words() {
            return new SetWords(frame, published.set());
        }

        public String wording(Option option) {
            var shown = Objects.requireNonNull(leaf);
            return wordings.getOrDefault(shown.number() + "/" + (shown.options().indexOf(option) + 1), "");
        }

        public long attached(Leaf of) {
            return wordings.keySet().stream()
                    .filter(key -> key.startsWith(of.number() + "/"))
                    .count();
        }
    }
}
