package vn.moixa.programme.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.domain.Status;
import vn.moixa.programme.usecase.AnswerPlan;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.web.Frame;
import vn.moixa.web.PageCache;

@Controller
class PlansController {

    private final FindPlan plans;
    private final AnswerPlan answerPlan;
    private final ShowPlan showPlan;
    private final PlanRequest request;
    private final PlanAreas areas;

    PlansController(FindPlan plans, AnswerPlan answerPlan, ShowPlan showPlan, PlanRequest request, PlanAreas areas) {
        this.plans = plans;
        this.answerPlan = answerPlan;
        this.showPlan = showPlan;
        this.request = request;
        this.areas = areas;
    }

    @GetMapping("/programme/plans")
    ModelAndView plans(Frame frame) {
        var items = plans.all().stream()
                .map(plan -> item(frame, plan, "/programme/plans/"))
                .toList();
        return new ModelAndView("programme/plans", "page", new PlansPage(frame, items));
    }

    @GetMapping("/programme/plans/{code}")
    ModelAndView plan(
            Frame frame,
            @PathVariable String code,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String open,
            @RequestParam @Nullable String side,
            @RequestParam @Nullable String status) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var view = new ShowPlan.View(open, request.side(side, Side.GAP), status(status), false);
        return new ModelAndView("programme/plan", "page", showPlan.page(frame, plan, asked, view));
    }

    @GetMapping("/ke-hoach")
    ModelAndView published(Frame frame, HttpServletResponse response) {
        PageCache.allow(response, frame.viewer());
        var items = plans.all().stream()
                .map(plan -> item(frame, plan, frame.link("/ke-hoach/")))
                .toList();
        return new ModelAndView("programme/published-plans", "page", new PlansPage(frame, items));
    }

    @GetMapping("/ke-hoach/{code}")
    ModelAndView published(
            Frame frame,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String status) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        PageCache.allow(response, frame.viewer());
        var view = new ShowPlan.View(null, Side.NUMERATOR, status(status), true);
        return new ModelAndView("programme/published-plan", "page", showPlan.page(frame, plan, asked, view));
    }

    private PlansPage.Item item(Frame frame, Plan plan, String base) {
        var asked = request.asked(plan, frame, null, null, null);
        var answer = answerPlan.answer(plan, asked);
        var speech = new PlanSpeech(frame, areas);
        return new PlansPage.Item(
                base + plan.code(),
                plan.number(),
                plan.title().in(frame.locale()),
                plan.issuer(),
                plan.area() == null ? speech.area(null) : speech.areaName(plan.area()),
                frame.date(plan.firstDay()) + " – " + frame.date(plan.lastDay()),
                answer.targets().size(),
                answer.targets().stream()
                        .filter(one -> one.figure().status() == Status.MET)
                        .count(),
                answer.targets().stream()
                        .filter(one -> one.figure().status() == Status.NOT_MEASURABLE)
                        .count());
    }

    private static @Nullable Status status(@Nullable String status) {
        if (status == null) {
            return null;
        }
        for (Status known : Status.values()) {
            if (known.name().equals(status.toUpperCase(Locale.ROOT))) {
                return known;
            }
        }
        return null;
    }
}
