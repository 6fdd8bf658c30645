package vn.moixa.appraisal.criteria.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.ProofSheet;
import vn.moixa.appraisal.criteria.domain.ProofStep;
import vn.moixa.web.Frame;

/** A proof in words, for a page or a table file. */
public final class ProofView {

    /** One line: what it is, how it follows, and its value. */
    public record Line(String what, String how, String value) {}

    private final Frame frame;
    private final SetWords words;
    private final ProofSheet proof;
    private final Map<String, ProofStep> byId = new HashMap<>();

    public ProofView(Frame frame, CriteriaSet set, ProofSheet proof) {
        this.frame = frame;
        this.words = new SetWords(frame, set);
        this.proof = proof;
        proof.steps().forEach(step -> byId.put(step.id(), step));
    }

    /** All lines, or all but the raw marks. */
    public List<Line> lines(boolean marks) {
        return proof.steps().stream()
                .filter(step -> marks || step.kind() != ProofStep.Kind.MARK)
                .map(step -> new Line(what(step), how(step), value(step)))
                .toList();
    }

    private String what(ProofStep step) {
        String key = "criteria.proof.kind."
                + step.kind().name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        String line = frame.text(key, subject(step), step.star());
        return step.member() == 0 ? line : frame.text("criteria.proof.member", step.member(), line);
    }

    private String subject(ProofStep step) {
        return switch (step.kind()) {
            case MARK, APPLICABILITY, GATE, GATE_POINTS, GATE_PROPOSAL, GATE_FINDING ->
                step.subject() + " " + words.title(step.subject());
            case GROUP,
                    PART,
                    TOTAL,
                    MEMBERS,
                    SUM_OF_TOTALS,
                    HIGHEST,
                    LOWEST,
                    SPREAD,
                    BAND,
                    KNOCK_OUT,
                    NO_KNOCK_OUT,
                    STAR,
                    RESULT -> step.subject();
        };
    }

    private String how(ProofStep step) {
        return switch (step.op()) {
            case GIVEN -> step.note();
            case ONLY_WITH -> frame.text("criteria.proof.only-with", values(step, " ; "));
            case SUM -> values(step, " + ");
            case COUNT -> frame.text("criteria.proof.count");
            case MAX, MIN -> values(step, " ; ");
            case DIFFERENCE -> values(step, " − ");
            case AT_LEAST -> compared(step);
            case ALL, NONE, SAME, HIGHEST_STAR -> answers(step);
        };
    }

    /** 631 ≥ 70 × 9, so that nobody has to trust a rounded mean (R23). */
    private String compared(ProofStep step) {
        long first = step.from().isEmpty() ? 0 : value(step.from().getFirst());
        String edge = step.from().size() < 2
                ? Long.toString(step.factor())
                : step.factor() + " × " + value(step.from().get(1));
        return first + (step.value() == 1 ? " ≥ " : " < ") + edge;
    }

    private String values(ProofStep step, String between) {
        return step.from().stream().map(id -> Long.toString(value(id))).collect(Collectors.joining(between));
    }

    private String answers(ProofStep step) {
        var missing = step.from().stream()
                .map(byId::get)
                .filter(one -> one != null && one.value() == 0)
                .map(this::what)
                .toList();
        return switch (step.op()) {
            case ALL -> missing.isEmpty() ? frame.text("criteria.proof.all") : String.join("; ", missing);
            case GIVEN, ONLY_WITH, SUM, COUNT, MAX, MIN, DIFFERENCE, AT_LEAST, NONE, SAME, HIGHEST_STAR -> "";
        };
    }

    private String value(ProofStep step) {
        if (step.kind().isYesOrNo()) {
            return frame.text(step.value() == 1 ? "criteria.proof.yes" : "criteria.proof.no");
        }
        if (step.kind() == ProofStep.Kind.RESULT) {
            return step.value() == 0 ? "–" : frame.text("criteria.proof.stars", step.value());
        }
        return Long.toString(step.value());
    }

    private long value(String id) {
        var step = byId.get(id);
        return step == null ? 0 : step.value();
    }
}
