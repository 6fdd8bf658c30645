package vn.moixa.programme.rest;

import jakarta.servlet.http.HttpServletResponse;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import vn.moixa.programme.domain.EvidenceRow;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.domain.Target;
import vn.moixa.programme.usecase.AnswerPlan;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.OpenEvidence;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.programme.web.PlanRequest;
import vn.moixa.programme.web.PlanSpeech;
import vn.moixa.shared.Page;
import vn.moixa.web.Frame;
import vn.moixa.web.PageCache;
import vn.moixa.web.Problem;

/** Plans, their figures and the records behind them; readable by everyone, without personal data. */
@RestController
class PlanController {

    private static final int PAGE = 50;

    private final FindPlan plans;
    private final AnswerPlan answerPlan;
    private final OpenEvidence openEvidence;
    private final PlanRequest request;
    private final PlanAreas areas;

    PlanController(
            FindPlan plans, AnswerPlan answerPlan, OpenEvidence openEvidence, PlanRequest request, PlanAreas areas) {
        this.plans = plans;
        this.answerPlan = answerPlan;
        this.openEvidence = openEvidence;
        this.request = request;
        this.areas = areas;
    }

    /**
     * A plan.
     *
     * @param area code@list of the plan's own area; null for the whole country
     */
    record PlanItem(
            String code,
            String number,
            String title,
            String issuer,
            @Nullable String area,
            LocalDate from,
            LocalDate to,
            int targets,
            String figures) {}

    /**
     * One record behind a figure.
     *
     * @param proof what shows that it counts; absent where it does not count
     * @param sample an invented record
     * @param reason why it does not count and what to do about it; absent where it counts
     */
    record EvidenceItem(
            String id,
            String label,
            @Nullable String owner,
            @Nullable String commune,
            @Nullable String record,
            @Nullable String proof,
            boolean sample,
            @Nullable ReasonItem reason) {}

    record ReasonItem(
            String code,
            String text,
            String action,
            @Nullable String detail,
            @Nullable LocalDate day) {}

    @GetMapping("/api/v1/plans")
    List<PlanItem> plans(Frame frame) {
        return plans.all().stream().map(plan -> item(plan, frame)).toList();
    }

    @GetMapping("/api/v1/plans/{code}/figures")
    List<FigureItem> figures(
            Frame frame,
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        PageCache.allow(response, frame.viewer());
        var words = new FigureWords(frame, new PlanSpeech(frame, areas), plan, asked);
        return answerPlan.answer(plan, asked).targets().stream()
                .map(words::item)
                .toList();
    }

    @GetMapping("/api/v1/plans/{code}/targets/{target}/evidence")
    Page<EvidenceItem> evidence(
            Frame frame,
            @PathVariable String code,
            @PathVariable String target,
            @RequestParam @Nullable String asOf,
            @RequestParam @Nullable String area,
            @RequestParam @Nullable String rule,
            @RequestParam @Nullable String side,
            @RequestParam @Nullable String cursor) {
        var plan = request.plan(code);
        var asked = request.asked(plan, frame, asOf, area, rule);
        var wanted = request.side(side, Side.NUMERATOR);
        var after = request.after(cursor);
        var found = target(plan, target);
        if (found.indicator().isSensitive() && !frame.viewer().isStaff()) {
            throw Problem.of(HttpStatus.FORBIDDEN, "sensitive", null, "programme.error.sensitive");
        }
        return openEvidence.page(found.question(), asked, wanted, after, PAGE).map(row -> item(row, frame));
    }

    private Target target(Plan plan, String code) {
        return plans.target(plan, code)
                .orElseThrow(() -> Problem.of(
                        HttpStatus.NOT_FOUND,
                        "unknown-target",
                        null,
                        "programme.error.target",
                        code.length() > 20 ? code.substring(0, 20) : code));
    }

    private PlanItem item(Plan plan, Frame frame) {
        return new PlanItem(
                plan.code(),
                plan.number(),
                plan.title().in(frame.locale()),
                plan.issuer(),
                plan.area() == null ? null : plan.area().toString(),
                plan.firstDay(),
                plan.lastDay(),
                plans.targets(plan).size(),
                "/api/v1/plans/" + plan.code() + "/figures");
    }

    private EvidenceItem item(EvidenceRow row, Frame frame) {
        var reason = row.reason();
        return new EvidenceItem(
                row.id().toString(),
                row.label(),
                row.owner(),
                row.communeCode() == null ? null : areas.communeName(row.communeCode()),
                row.record(),
                row.proof(),
                row.sample(),
                reason == null
                        ? null
                        : new ReasonItem(
                                reason.code(),
                                frame.text("programme.gap." + reason.code()),
                                frame.text("programme.gap." + reason.code() + ".action"),
                                reason.detail(),
                                reason.day()));
    }

    /**
     * A target answered at a date.
     *
     * @param value in the unit; a percentage has one decimal (43.0), its exact value is numerator ÷ denominator; null when not measurable
     * @param goal in the unit; null where the area was given none
     * @param goalUpper upper end where the goal is a range
     * @param unit ITEMS, PERCENT or VND
     * @param status MET, ON_TRACK, AT_RISK, MISSED, NOT_MEASURABLE or NO_GOAL
     * @param forecast what is in sight for the deadline, in the unit; null from the deadline on
     * @param countingRule what is counted and how, in words
     * @param evidence address of the list of records counted
     * @param reason why the figure cannot be measured
     */
    record FigureItem(
            String target,
            String name,
            String sentence,
            @Nullable BigDecimal value,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator,
            @Nullable BigDecimal goal,
            @Nullable BigDecimal goalUpper,
            String unit,
            String status,
            boolean exceeded,
            @Nullable BigDecimal forecast,
            LocalDate asOf,
            LocalDate deadline,
            @Nullable String area,
            String countingRule,
            String evidence,
            @Nullable String reason) {}
}
