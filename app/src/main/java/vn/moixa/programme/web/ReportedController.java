package vn.moixa.programme.web;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.ReportedFigure.Parts;
import vn.moixa.programme.domain.ReportedFigure.Precision;
import vn.moixa.programme.domain.Sentence;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.store.ReportedFigures.Stored;
import vn.moixa.programme.usecase.EnterReportedFigure;
import vn.moixa.programme.usecase.FindPlan;
import vn.moixa.programme.usecase.PlanAreas;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;

/** Figures that somebody else published: shown, typed, corrected and withdrawn. */
@Controller
class ReportedController {

    private static final String METRIC = "ENTERED";
    private static final int SHORTEST_REASON = 5;
    private static final int LONGEST_REASON = 500;

    private final EnterReportedFigure figures;
    private final FindPlan plans;
    private final PlanRequest request;
    private final PlanAreas areas;
    private final InstantSource time;

    ReportedController(
            EnterReportedFigure figures, FindPlan plans, PlanRequest request, PlanAreas areas, InstantSource time) {
        this.figures = figures;
        this.plans = plans;
        this.request = request;
        this.areas = areas;
        this.time = time;
    }

    @GetMapping("/programme/plans/{code}/reported")
    ModelAndView list(Frame frame, @PathVariable String code) {
        var plan = request.plan(code);
        boolean mayEnter = frame.viewer().has(Role.PROVINCIAL_OFFICER);
        var speech = new PlanSpeech(frame, areas);
        var rows = figures.all(plan).stream()
                .map(stored -> ReportedRow.of(frame, speech, stored.figure())
                        .editedAt(mayEnter ? address(plan) + "/" + stored.id() + "/form" : null))
                .toList();
        return new ModelAndView(
                "programme/reported",
                "page",
                new ReportedPage(
                        frame,
                        plan.number(),
                        "/programme/plans/" + plan.code(),
                        rows,
                        mayEnter ? address(plan) + "/new" : null));
    }

    @GetMapping("/programme/plans/{code}/reported/new")
    ModelAndView start(Frame frame, @PathVariable String code) {
        var typed = Map.of("area", PlanAreas.HOME.toString(), "unit", "ITEMS", "precision", "DAY");
        return page(frame, request.plan(code), null, typed, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/programme/plans/{code}/reported")
    ModelAndView enter(
            Frame frame,
            @PathVariable String code,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var plan = request.plan(code);
        var form = new ReportedForm(typed);
        var errors = errors(frame, plan, form);
        if (!errors.isEmpty()) {
            return page(frame, plan, null, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        String unique = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        figures.enter(
                frame.viewer(),
                plan,
                form.figure(
                        METRIC + "-" + unique,
                        METRIC,
                        new Parts.None(),
                        frame.viewer().name(),
                        areas::find));
        return saved(plan, "programme.reported.saved", redirect);
    }

    @GetMapping("/programme/plans/{code}/reported/{id}/form")
    ModelAndView edit(Frame frame, @PathVariable String code, @PathVariable UUID id) {
        var plan = request.plan(code);
        var stored = figures.find(plan, id).orElseThrow(NotFound::new);
        return page(frame, plan, stored, ReportedForm.of(stored.figure()).typed(), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/programme/plans/{code}/reported/{id}")
    ModelAndView correct(
            Frame frame,
            @PathVariable String code,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var plan = request.plan(code);
        var stored = figures.find(plan, id).orElseThrow(NotFound::new);
        var form = new ReportedForm(typed);
        boolean withdrawn = "true".equals(typed.get("withdrawn"));
        var errors = withdrawn ? FormErrors.NONE : errors(frame, plan, form);
        String reason = form.value("reason");
        if (reason.length() < SHORTEST_REASON || reason.length() > LONGEST_REASON) {
            errors = errors.and("reason", frame.text("programme.form.reason.required"));
        }
        if (!errors.isEmpty()) {
            return page(frame, plan, stored, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var old = stored.figure();
        var figure = withdrawn
                ? old
                : form.figure(
                        old.code(), old.metric(), old.parts(), frame.viewer().name(), areas::find);
        if (!figures.correct(frame.viewer(), plan, id, version, figure, withdrawn, reason)) {
            return page(
                    frame,
                    plan,
                    stored,
                    typed,
                    errors.and("reason", frame.text("programme.reported.problem.meanwhile")),
                    HttpStatus.CONFLICT);
        }
        return saved(plan, withdrawn ? "programme.reported.withdrawn" : "programme.reported.saved", redirect);
    }

    private FormErrors errors(Frame frame, Plan plan, ReportedForm form) {
        var wrong = form.problems(
                LocalTime.today(time), target -> plans.target(plan, target).isPresent(), areas::find);
        var errors = new LinkedHashMap<String, String>();
        wrong.fields().forEach((field, key) -> errors.put(field, frame.text(key)));
        return new FormErrors(errors);
    }

    private ModelAndView page(
            Frame frame,
            Plan plan,
            @Nullable Stored stored,
            Map<String, String> typed,
            FormErrors errors,
            HttpStatus status) {
        var speech = new PlanSpeech(frame, areas);
        var sentence = new Sentence(speech);
        List<String> past = stored == null
                ? List.of()
                : figures.history(stored.id()).stream()
                        .map(one -> frame.text(
                                "programme.reported.past",
                                frame.dateTime(one.at()),
                                one.actor(),
                                one.reason(),
                                sentence.amount(one.value(), one.unit())))
                        .toList();
        var page = new ReportedFormPage(
                frame,
                plan.number(),
                address(plan),
                stored == null ? null : stored.id(),
                stored == null ? 0 : stored.version(),
                typed,
                plans.targets(plan).stream()
                        .map(target -> new Choice(
                                target.code(),
                                target.code() + ". " + target.name().in(frame.locale())))
                        .toList(),
                areaChoices(speech),
                choices(frame, "programme.unit.", Unit.values()),
                choices(frame, "programme.reported.precision.", Precision.values()),
                past,
                errors);
        return new ModelAndView("programme/reported-form", Map.of("page", page), status);
    }

    private List<Choice> areaChoices(PlanSpeech speech) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice(PlanAreas.HOME.toString(), speech.areaName(PlanAreas.HOME)));
        for (var units : List.of(areas.formerProvinces(), areas.formerDistricts(), areas.communes())) {
            units.forEach(unit -> {
                var area = new vn.moixa.programme.domain.AreaRef(unit.list().code(), unit.code());
                choices.add(new Choice(area.toString(), speech.areaName(area)));
            });
        }
        return choices;
    }

    private static List<Choice> choices(Frame frame, String prefix, Enum<?>[] values) {
        return Arrays.stream(values)
                .map(value -> new Choice(value.name(), frame.text(prefix + value.name())))
                .toList();
    }

    private static String address(Plan plan) {
        return "/programme/plans/" + plan.code() + "/reported";
    }

    private static ModelAndView saved(Plan plan, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, flash);
        return new ModelAndView("redirect:" + address(plan), HttpStatus.SEE_OTHER);
    }
}
