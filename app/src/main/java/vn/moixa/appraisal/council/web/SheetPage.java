package vn.moixa.appraisal.council.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.council.domain.OwnMark;
import vn.moixa.appraisal.council.domain.SheetState;
import vn.moixa.appraisal.council.store.Estimates;
import vn.moixa.appraisal.council.usecase.OwnDesk;
import vn.moixa.appraisal.criteria.domain.Condition;
import vn.moixa.appraisal.criteria.domain.Gate;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.domain.Option;
import vn.moixa.appraisal.criteria.domain.Part;
import vn.moixa.appraisal.criteria.domain.Rating;
import vn.moixa.appraisal.criteria.domain.RatingResult;
import vn.moixa.shared.Ids;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/**
 * The sheet of one member for one product: all criteria are in the page, one is shown, so that marking goes on without a connection.
 *
 * @param current number of the criterion that is shown
 * @param total products on the agenda
 * @param typed what was sent and not kept, by field
 */
public record SheetPage(
        Frame frame,
        OwnDesk desk,
        String product,
        String producer,
        int total,
        Leaf current,
        Map<String, String> typed,
        FormErrors errors,
        boolean conflict) {

    /** One line to choose: a value for the form, words, points, and the star it is the least for. */
    public record Line(String value, String text, int points, int gate, boolean chosen, boolean none) {}

    public String path() {
        return desk.item().path() + "/sheet";
    }

    public String at(Leaf leaf) {
        return path() + "?c=" + leaf.number();
    }

    public String api() {
        return "/api/v1/council-sessions/" + desk.session().id().value() + "/products/"
                + desk.item().product().value() + "/marks";
    }

    public List<Leaf> leaves() {
        return desk.ballot().set().leaves();
    }

    public List<Leaf> leavesOf(Part part) {
        return leaves().stream().filter(leaf -> leaf.part() == part).toList();
    }

    public long markedIn(Part part) {
        return leavesOf(part).stream().filter(this::isDone).count();
    }

    public int of() {
        return leaves().size();
    }

    public long marked() {
        return leaves().stream().filter(this::isDone).count();
    }

    /** Marked, or without object because what it depends on has nothing (R27). */
    public boolean isDone(Leaf leaf) {
        return desk.mark(leaf.number()) != null || isIdle(leaf);
    }

    /** The criterion without which this one does not count got nothing. */
    public boolean isIdle(Leaf leaf) {
        return leaf.dependsOn()
                .map(desk::mark)
                .filter(mark -> mark.points() == 0)
                .isPresent();
    }

    public @Nullable OwnMark mark(Leaf leaf) {
        return desk.mark(leaf.number());
    }

    public int version(Leaf leaf) {
        return OwnMark.versionOf(mark(leaf));
    }

    public String remark(Leaf leaf) {
        if (leaf == current && typed.containsKey("remark")) {
            return typed.getOrDefault("remark", "");
        }
        var mark = mark(leaf);
        return mark == null ? "" : mark.remark();
    }

    public @Nullable OwnMark before(Leaf leaf) {
        return desk.before().get(leaf.number());
    }

    public Estimates.@Nullable Answer answer(Leaf leaf) {
        return desk.answers().get(leaf.number());
    }

    public boolean isReRating() {
        return desk.item().kind() != vn.moixa.appraisal.DossierKind.FIRST;
    }

    /** On a re-rating only what changed is marked out (R81). */
    public boolean isChanged(Leaf leaf) {
        var answer = answer(leaf);
        return isReRating() && answer != null && answer.changed();
    }

    public List<Estimates.Paper> papers(Leaf leaf) {
        return desk.papers().getOrDefault(leaf.number(), List.of());
    }

    public @Nullable String advice(Leaf leaf) {
        return desk.remarks().get(leaf.number());
    }

    /** The lines of the scale; with "none met" where no zero is printed (R24). */
    public List<Line> lines(Leaf leaf) {
        var lines = new ArrayList<Line>();
        var mark = mark(leaf);
        if (leaf.criterion().isYesOrNo()) {
            lines.add(line(leaf, "0:" + leaf.max(), frame.text("council.sheet.yes"), leaf.max(), 0, mark, 0, false));
        }
        for (Option option : leaf.options()) {
            lines.add(line(
                    leaf,
                    option.caseNumber() + ":" + option.points(),
                    option.text().in(frame.language()),
                    option.points(),
                    option.minForStar(),
                    mark,
                    option.caseNumber(),
                    false));
        }
        int cases = Math.max(1, leaf.cases());
        for (int one = 1; one <= cases; one++) {
            int number = leaf.cases() == 0 ? 0 : one;
            if (leaf.optionsOf(number).stream().noneMatch(option -> option.points() == 0)) {
                String words =
                        number == 0 ? frame.text("council.sheet.none") : frame.text("council.sheet.none-case", number);
                lines.add(line(leaf, number + ":none", words, 0, 0, mark, number, true));
            }
        }
        return lines;
    }

    private Line line(
            Leaf leaf,
            String value,
            String text,
            int points,
            int gate,
            @Nullable OwnMark mark,
            int caseNumber,
            boolean none) {
        String chosen = leaf == current ? typed.get("choice") : null;
        boolean isChosen = chosen != null
                ? chosen.equals(value)
                : mark != null && mark.points() == points && mark.caseNumber() == caseNumber && mark.noneMet() == none;
        return new Line(value, text, points, gate, isChosen, none);
    }

    public int caseOf(Line line) {
        return Integer.parseInt(line.value().substring(0, line.value().indexOf(':')));
    }

    public @Nullable Leaf next(Leaf leaf) {
        int index = leaves().indexOf(leaf);
        return index + 1 < of() ? leaves().get(index + 1) : null;
    }

    public @Nullable Leaf previous(Leaf leaf) {
        int index = leaves().indexOf(leaf);
        return index == 0 ? null : leaves().get(index - 1);
    }

    public List<String> notes(Leaf leaf) {
        return leaf.conditions().stream()
                .filter(condition -> condition.kind() != Condition.Kind.KNOCKOUT)
                .map(condition -> condition.text().in(frame.language()))
                .distinct()
                .toList();
    }

    public String stepId() {
        return Ids.next().toString();
    }

    public boolean mayMark() {
        return desk.mayMark();
    }

    public boolean isHandedIn() {
        return desk.sheet().state() != SheetState.OPEN;
    }

    public boolean isUnsealed() {
        return desk.sheet().state() == SheetState.UNSEALED;
    }

    public boolean isComplete() {
        return desk.ballot().isComplete();
    }

    public Rating rating() {
        return desk.ballot().rating();
    }

    /** What my sheet alone comes to, in one sentence; the average alone never gives the star. */
    public String verdict() {
        var rating = rating();
        return switch (rating.result()) {
            case RatingResult.Stars(int stars) -> frame.text("council.sheet.verdict.stars", rating.total(), stars);
            case RatingResult.NotRecognised(int band) -> frame.text("council.sheet.verdict.none", rating.total(), band);
            case RatingResult.KnockedOut _ -> frame.text("council.sheet.verdict.knocked-out");
            case RatingResult.Unfinished _ -> "";
        };
    }

    /** Gates of the stars up to the band of the total that are not met. */
    public List<String> missingGates() {
        var rating = rating();
        return rating.gatesNotMet().stream()
                .filter(gate -> gate.star() <= Math.max(3, rating.band()))
                .map(this::gateWords)
                .toList();
    }

    private String gateWords(Gate gate) {
        String title = desk.ballot()
                .set()
                .leaf(gate.criterion())
                .map(leaf -> leaf.title().in(frame.language()))
                .orElse("");
        return frame.text("council.sheet.gate-missing", gate.star(), gate.criterion(), title, gate.minPoints());
    }

    public List<Choice> grounds() {
        return desk.ballot().set().knockOutGrounds().stream()
                .map(ground -> new Choice(
                        ground.key(),
                        (ground.place().isEmpty() ? frame.text("council.sheet.ground.dossier") : ground.place()) + ": "
                                + ground.text().in(frame.language())))
                .toList();
    }

    public String ground(String key) {
        return desk.ballot()
                .set()
                .knockOutGround(key)
                .map(ground -> ground.text().in(frame.language()))
                .orElse(key);
    }

    public String ofMaximum(Leaf leaf) {
        return frame.text("council.sheet.max", leaf.max());
    }
}
