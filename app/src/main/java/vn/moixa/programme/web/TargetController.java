package vn.moixa.programme.web;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.programme.domain.Answer.Measured;
import vn.moixa.programme.domain.Answer.NotMeasured;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.usecase.AnswerPlan;
import vn.moixa.programme.usecase.ChangeTarget;
import vn.moixa.programme.usecase.ChangeTarget.Outcome;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.programme.web.TargetFormPage.Preview;
import vn.moixa.programme.web.TargetFormPage.TargetFields;
import vn.moixa.shared.Ids;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** Targets are composed, tried and changed; why is always asked. */
@Controller
class TargetController {

    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final FindPlan plans;
    private final AnswerPlan answerPlan;
    private final ChangeTarget changeTarget;
    private final PlanRequest request;
    private final PlanAreas areas;

    TargetController(
            FindPlan plans, AnswerPlan answerPlan, ChangeTarget changeTarget, PlanRequest request, PlanAreas areas) {
        this.plans = plans;
        this.answerPlan = answerPlan;
        this.changeTarget = changeTarget;
        this.request = request;
        this.areas = areas;
    }

    @GetMapping("/programme/plans/{code}/targets/{target}/edit")
    ModelAndView edit(Frame frame, @PathVariable String code, @PathVariable String target) {
        var plan = request.plan(code);
        var found = target(plan, target);
        return form(frame, plan, TargetForm.of(found), found, preview(frame, plan, found), null);
    }

    @GetMapping("/programme/plans/{code}/targets/new")
    ModelAndView create(Frame frame, @PathVariable String code) {
        var plan = request.plan(code);
        var values = new LinkedMultiValueMap<String, String>();
        values.set("measure", "COUNT");
        values.set("subject", "PRODUCT");
        values.set("operator", "GE");
        values.set("unit", "ITEMS");
        values.set("to", plan.lastDay().toString());
        values.set(
                "area",
                plan.area() == null ? PlanAreas.HOME.toString() : plan.area().toString());
        values.set("n.hasValidStar", "ge3");
        return form(frame, plan, new TargetForm(values), null, null, null);
    }

    @PostMapping("/programme/plans/{code}/targets/{target}")
    ModelAndView change(
            Frame frame,
            @PathVariable String code,
            @PathVariable String target,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes redirect) {
        var plan = request.plan(code);
        var found = target(plan, target);
        var form = new TargetForm(values);
        var draft = form.read(found.id(), found.code(), found.position());
        if (!isSave(form) || !hasReason(form) || draft.isEmpty()) {
            return tried(frame, plan, form, found, draft);
        }
        return switch (changeTarget.change(frame.viewer(), plan, draft.get(), form.value("reason"))) {
            case Outcome.Saved() -> saved(plan, found.code(), "programme.form.saved", redirect);
            case Outcome.Unchanged() -> saved(plan, found.code(), "programme.form.unchanged", redirect);
            case Outcome.ChangedMeanwhile(var now) -> conflict(frame, plan, form, now);
            case Outcome.CodeTaken() -> throw new IllegalStateException("a change keeps its code");
        };
    }

    @PostMapping("/programme/plans/{code}/targets")
    ModelAndView add(
            Frame frame,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes redirect) {
        var plan = request.plan(code);
        var form = new TargetForm(values);
        String newCode = form.value("code");
        if (!newCode.matches("[A-Z][A-Z0-9]{0,7}")) {
            form.fault("code", "programme.form.code");
        }
        int position =
                plans.targets(plan).stream().mapToInt(Target::position).max().orElse(0) + 1;
        var draft = form.read(Ids.next(), newCode, position);
        if (!isSave(form) || !hasReason(form) || draft.isEmpty()) {
            return tried(frame, plan, form, null, draft);
        }
        if (changeTarget.add(frame.viewer(), plan, draft.get(), form.value("reason")) instanceof Outcome.CodeTaken) {
            form.fault("code", "programme.form.codeTaken");
            return tried(frame, plan, form, null, draft);
        }
        return saved(plan, newCode, "programme.form.saved", redirect);
    }

    @GetMapping("/programme/plans/{code}/targets/{target}/history")
    ModelAndView history(Frame frame, @PathVariable String code, @PathVariable String target) {
        var plan = request.plan(code);
        var found = target(plan, target);
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        return new ModelAndView(
                "programme/history", "page", HistoryPage.of(frame, plan, found, plans.history(found), sentence));
    }

    private static boolean isSave(TargetForm form) {
        return form.value("action").equals("save");
    }

    private static boolean hasReason(TargetForm form) {
        int length = form.value("reason").length();
        if (length < SHORTEST_REASON || length > LONGEST_REASON) {
            form.fault("reason", "programme.form.reason.required");
            return false;
        }
        return true;
    }

    private static ModelAndView saved(Plan plan, String target, String message, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, message);
        var view = new ModelAndView("redirect:/programme/plans/" + plan.code() + "?open=" + target);
        view.setStatus(HttpStatus.SEE_OTHER);
        return view;
    }

    private ModelAndView tried(
            Frame frame, Plan plan, TargetForm form, @Nullable Target found, Optional<Target> draft) {
        var preview = draft.map(target -> preview(frame, plan, target)).orElse(null);
        var page = form(frame, plan, form, found, preview, null);
        if (!form.faults().isEmpty()) {
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return page;
    }

    /** The officer keeps what was typed and sees what the target has become meanwhile (R167). */
    private ModelAndView conflict(Frame frame, Plan plan, TargetForm form, Target now) {
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        var page = form(frame, plan, form, now, null, sentence.target(now.indicator(), now.goal()));
        page.setStatus(HttpStatus.CONFLICT);
        return page;
    }

    private ModelAndView form(
            Frame frame,
            Plan plan,
            TargetForm form,
            @Nullable Target found,
            @Nullable Preview preview,
            @Nullable String conflict) {
        var view = new TargetFormView(frame, areas, form);
        String base = "/programme/plans/" + plan.code();
        return new ModelAndView(
                "programme/target-form",
                "page",
                new TargetFormPage(
                        frame,
                        plan.number(),
                        base,
                        base + "/targets" + (found == null ? "" : "/" + found.code()),
                        found == null,
                        new TargetFields(form),
                        view.errors(),
                        view.choices(),
                        view.conditions(TargetForm.COUNTED),
                        form.isShare() ? view.conditions(TargetForm.WHOLE) : java.util.List.of(),
                        preview,
                        conflict));
    }

    private Preview preview(Frame frame, Plan plan, Target target) {
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        var asked = request.asked(plan, frame, null, null, null);
        var figure = answerPlan.preview(target.question(), asked.asOf(), asked.rule());
        return new Preview(
                sentence.target(target.indicator(), target.goal()),
                switch (figure.answer()) {
                    case Measured measured ->
                        sentence.amount(measured.value(), target.goal().unit());
                    case NotMeasured _ -> frame.text("programme.page.notMeasured");
                },
                figure.answer() instanceof Measured(var numerator, var denominator, var measure) && denominator != null
                        ? frame.text("programme.page.parts", frame.decimal(numerator, 0), frame.decimal(denominator, 0))
                        : "",
                StatusLook.of(frame, figure),
                figure.answer() instanceof NotMeasured(var why) ? frame.text("programme.unmeasured." + why) : "",
                CountingWords.of(frame, asked.rule(), target),
                frame.date(asked.asOf()));
    }

    private Target target(Plan plan, String code) {
        return plans.target(plan, code).orElseThrow(NotFound::new);
    }
}
