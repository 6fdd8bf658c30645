package vn.moixa.programme.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.programme.usecase.SplitTarget;
import vn.moixa.programme.usecase.SplitTarget.Outcome;
import vn.moixa.shared.VietnameseNumber;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** What each commune is given of a target; the parts must add up. */
@Controller
class SharesController {

    private static final int SHORTEST_REASON = 5;

    private final FindPlan plans;
    private final SplitTarget splitTarget;
    private final PlanRequest request;
    private final PlanAreas areas;

    SharesController(FindPlan plans, SplitTarget splitTarget, PlanRequest request, PlanAreas areas) {
        this.plans = plans;
        this.splitTarget = splitTarget;
        this.request = request;
        this.areas = areas;
    }

    @GetMapping("/programme/plans/{code}/targets/{target}/shares")
    ModelAndView shares(Frame frame, @PathVariable String code, @PathVariable String target) {
        var plan = request.plan(code);
        var found = plans.target(plan, target).orElseThrow(NotFound::new);
        var values = new LinkedMultiValueMap<String, String>();
        splitTarget
                .shares(found)
                .forEach((area, value) -> values.set(area.code(), VietnameseNumber.print(value, value.scale())));
        return page(frame, plan, found, values, FormErrors.NONE);
    }

    @PostMapping("/programme/plans/{code}/targets/{target}/shares")
    ModelAndView split(
            Frame frame,
            @PathVariable String code,
            @PathVariable String target,
            @RequestParam MultiValueMap<String, String> values,
            RedirectAttributes redirect) {
        var plan = request.plan(code);
        var found = plans.target(plan, target).filter(SplitTarget::canBeSplit).orElseThrow(NotFound::new);
        var errors = new LinkedHashMap<String, String>();
        var shares = read(frame, found, values, errors);
        String reason = value(values, "reason");
        if (reason.length() < SHORTEST_REASON) {
            errors.put("reason", frame.text("programme.form.reason.required"));
        }
        if (!errors.isEmpty()) {
            return refused(frame, plan, found, values, new FormErrors(errors));
        }
        return switch (splitTarget.split(frame.viewer(), plan, found, shares, reason)) {
            case Outcome.Saved() -> {
                redirect.addFlashAttribute(Frames.FLASH, "programme.shares.saved");
                var view = new ModelAndView(
                        "redirect:/programme/plans/" + plan.code() + "/targets/" + found.code() + "/shares");
                view.setStatus(HttpStatus.SEE_OTHER);
                yield view;
            }
            case Outcome.DoesNotAddUp(var sum, var goal) ->
                refused(
                        frame,
                        plan,
                        found,
                        values,
                        FormErrors.of(
                                "", frame.text("programme.shares.sum", frame.decimal(sum, 0), frame.decimal(goal, 0))));
        };
    }

    private Map<AreaRef, BigDecimal> read(
            Frame frame, Target target, MultiValueMap<String, String> values, Map<String, String> errors) {
        Map<AreaRef, BigDecimal> shares = new LinkedHashMap<>();
        for (var commune : splitTarget.communes(target)) {
            String text = value(values, commune.code());
            if (text.isEmpty()) {
                continue;
            }
            VietnameseNumber.parseWhole(text)
                    .filter(number -> number >= 0 && number < 1_000_000)
                    .ifPresentOrElse(
                            number ->
                                    shares.put(new AreaRef(AreaRef.TODAY, commune.code()), BigDecimal.valueOf(number)),
                            () -> errors.put(commune.code(), frame.text("programme.form.number")));
        }
        shares.values().removeIf(value -> value.signum() == 0);
        return shares;
    }

    private ModelAndView refused(
            Frame frame, Plan plan, Target target, MultiValueMap<String, String> values, FormErrors errors) {
        var page = page(frame, plan, target, values, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(
            Frame frame, Plan plan, Target target, MultiValueMap<String, String> values, FormErrors errors) {
        var sentence = new Sentence(new PlanSpeech(frame, areas));
        boolean writer = frame.viewer().has(ProgrammeRoutes.WRITERS) && SplitTarget.canBeSplit(target);
        List<SharesPage.Row> rows = new ArrayList<>();
        BigDecimal sum = BigDecimal.ZERO;
        for (var commune : splitTarget.communes(target)) {
            String value = value(values, commune.code());
            rows.add(new SharesPage.Row(
                    commune.code(),
                    commune.fullName(),
                    value,
                    "/programme/plans/" + plan.code() + "?area=" + commune.code() + "&open=" + target.code()));
            sum = sum.add(VietnameseNumber.parse(value).orElse(BigDecimal.ZERO));
        }
        return new ModelAndView(
                "programme/shares",
                "page",
                new SharesPage(
                        frame,
                        plan.number(),
                        "/programme/plans/" + plan.code() + "?open=" + target.code(),
                        "/programme/plans/" + plan.code() + "/targets/" + target.code() + "/shares",
                        target.code(),
                        target.name().in(frame.locale()),
                        sentence.goalCell(target.goal()),
                        frame.decimal(sum, 0),
                        SplitTarget.canBeSplit(target),
                        writer,
                        value(values, "reason"),
                        errors,
                        rows));
    }

    private static String value(MultiValueMap<String, String> values, String name) {
        String value = values.getFirst(name);
        return value == null ? "" : value.strip();
    }
}
