package vn.moixa.appraisal.coach.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.coach.domain.Knowledge;
import vn.moixa.appraisal.coach.domain.Way;
import vn.moixa.appraisal.coach.usecase.FindWay;
import vn.moixa.appraisal.criteria.domain.Text;
import vn.moixa.appraisal.evidence.domain.EvidenceKind;
import vn.moixa.web.Frame;
import vn.moixa.web.Link;

/** The way to each star: what to do, what proves it, how long it holds, who helps, which support line pays. */
public record CoachPage(Frame frame, FindWay.Advice advice) {

    public String text(Text text) {
        return text.in(frame.language());
    }

    public List<Way> ways() {
        return advice.ways();
    }

    public long gates(Way way) {
        return way.steps().stream()
                .filter(step -> step.reason() != Way.Reason.POINTS)
                .count();
    }

    public String title(Way.Step step) {
        return step.leaf().number() + " " + text(step.leaf().title());
    }

    /** Why it is on the way, in one sentence. */
    public String why(Way.Step step) {
        return switch (step.reason()) {
            case GATE -> frame.text("coach.why.gate", step.gate().orElse(3), step.from(), step.to());
            case EVIDENCE -> frame.text("coach.why.evidence", step.gate().orElse(3));
            case POINTS -> frame.text("coach.why.points", step.from(), step.to());
        };
    }

    public String what(Way.Step step) {
        return known(step)
                .map(one -> step.gate().isPresent()
                        ? one.gate(step.gate().getAsInt(), set())
                                .map(Knowledge.GateAdvice::closes)
                                .orElse(one.closes())
                        : one.closes())
                .map(this::text)
                .orElse(option(step));
    }

    /** Each paper that proves it with its usual term. */
    public List<String> papers(Way.Step step) {
        List<String> kinds = known(step)
                .map(one -> step.gate().isPresent()
                        ? one.gate(step.gate().getAsInt(), set())
                                .map(Knowledge.GateAdvice::evidence)
                                .orElse(one.evidence())
                        : one.evidence())
                .orElse(step.leaf().criterion().evidence());
        Map<String, Text> terms = advice.knowledge().terms();
        return kinds.stream()
                .filter(kind -> EvidenceKind.of(kind).isPresent())
                .map(kind -> {
                    Text term = terms.get(kind);
                    String name = frame.text("evidence.kind." + kind);
                    return term == null ? name : name + " (" + text(term) + ")";
                })
                .toList();
    }

    public String helpers(Way.Step step) {
        return known(step).map(Knowledge.Advice::helpers).orElse(List.of()).stream()
                .flatMap(key -> Optional.ofNullable(advice.knowledge().helpers().get(key)).stream())
                .map(helper -> text(helper.name()))
                .collect(Collectors.joining("; "));
    }

    public String support(Way.Step step) {
        return known(step).map(Knowledge.Advice::support).orElse(List.of()).stream()
                .flatMap(key ->
                        Optional.ofNullable(advice.knowledge().supportLines().get(key)).stream())
                .map(line -> text(line.name()) + " – " + text(line.who()))
                .collect(Collectors.joining("; "));
    }

    /** Where the step is taken, when there is a dossier and the reader may work on it. */
    public @Nullable String href(Way.Step step) {
        if (advice.dossier() == null || !advice.mayWrite()) {
            return null;
        }
        String address = "/appraisal/dossiers/" + advice.dossier().value() + "/criteria/"
                + step.leaf().number();
        return frame.mayOpen(address) ? address : null;
    }

    public Link back() {
        return advice.dossier() == null
                ? new Link("/appraisal/dossiers", frame.text("dossier.list"))
                : new Link(
                        "/appraisal/dossiers/" + advice.dossier().value(),
                        advice.product().name());
    }

    private Optional<Knowledge.Advice> known(Way.Step step) {
        return advice.knowledge().of(step.leaf().criterion().stableKey());
    }

    private int set() {
        Integer number = advice.product().setNumber();
        return number == null ? 0 : number;
    }

    /** The words of the option to reach, where nobody wrote advice. */
    private String option(Way.Step step) {
        return step.leaf().options().stream()
                .filter(option -> option.points() == step.to())
                .findFirst()
                .map(option -> text(option.text()))
                .orElse(frame.text("dossier.answer.points", step.to()));
    }
}
