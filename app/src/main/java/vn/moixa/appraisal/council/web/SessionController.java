package vn.moixa.appraisal.council.web;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.usecase.Outcome;
import vn.moixa.appraisal.council.usecase.PlanSession;
import vn.moixa.appraisal.council.usecase.ReadSession;
import vn.moixa.appraisal.council.usecase.RunSession;
import vn.moixa.appraisal.council.web.CouncilPages.AgendaPage;
import vn.moixa.appraisal.council.web.CouncilPages.AttendancePage;
import vn.moixa.appraisal.council.web.CouncilPages.SessionPage;
import vn.moixa.appraisal.council.web.CouncilPages.SessionsPage;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** Sessions: agenda, attendance, links, opening and closing. */
@Controller
class SessionController {

    private final ReadSession read;
    private final PlanSession plan;
    private final RunSession run;

    SessionController(ReadSession read, PlanSession plan, RunSession run) {
        this.read = read;
        this.plan = plan;
        this.run = run;
    }

    @GetMapping("/appraisal/sessions")
    ModelAndView list(Frame frame) {
        return new ModelAndView(
                "appraisal/council/sessions", "page", new SessionsPage(frame, read.list(frame.viewer())));
    }

    @GetMapping("/appraisal/sessions/{id}")
    ModelAndView session(Frame frame, @PathVariable UUID id) {
        return page(frame, id, FormErrors.NONE);
    }

    @PostMapping("/appraisal/sessions/{id}")
    ModelAndView change(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var draft = new PlanSession.Draft(typed.get("name"), null, Answered.date(typed, "heldOn"), typed.get("place"));
        var version = Answered.number(typed, "version");
        return Answered.by(
                plan.change(new CouncilSessionId(id), version == null ? -1 : version, draft, frame.viewer()),
                frame,
                redirect,
                done -> path(id),
                errors -> agendaPage(frame, id, errors));
    }

    @GetMapping("/appraisal/sessions/{id}/agenda")
    ModelAndView agenda(Frame frame, @PathVariable UUID id) {
        return agendaPage(frame, id, FormErrors.NONE);
    }

    /** A whole round, or the dossiers that were ticked. */
    @PostMapping("/appraisal/sessions/{id}/agenda")
    ModelAndView extend(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        UUID round = Answered.id(typed.toSingleValueMap(), "round");
        var session = new CouncilSessionId(id);
        Outcome outcome = round != null
                ? plan.addRound(session, round, frame.viewer())
                : plan.addDossiers(
                        session,
                        typed.getOrDefault("dossier", List.of()).stream()
                                .map(Answered::requiredId)
                                .toList(),
                        frame.viewer());
        return Answered.by(
                outcome, frame, redirect, done -> path(id) + "/agenda", errors -> agendaPage(frame, id, errors));
    }

    /** Each product has a field with its place; equal places keep the order they had. */
    @PostMapping("/appraisal/sessions/{id}/order")
    ModelAndView order(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var places = new HashMap<SessionItemId, Integer>();
        typed.forEach((field, value) -> {
            if (field.startsWith("place.") && value.strip().matches("\\d{1,4}")) {
                places.put(
                        new SessionItemId(Answered.requiredId(field.substring("place.".length()))),
                        Integer.valueOf(value.strip()));
            }
        });
        var wanted = read.board(new CouncilSessionId(id), frame.viewer()).items().stream()
                .filter(item -> places.containsKey(item.id()))
                .map(item -> item.id())
                .sorted(java.util.Comparator.comparingInt(item -> Objects.requireNonNull(places.get(item))))
                .toList();
        return Answered.by(
                plan.order(new CouncilSessionId(id), wanted, frame.viewer()),
                frame,
                redirect,
                done -> path(id) + "/agenda",
                errors -> agendaPage(frame, id, errors));
    }

    @PostMapping("/appraisal/sessions/{id}/announcement")
    ModelAndView announce(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        return done(frame, id, plan.announce(new CouncilSessionId(id), frame.viewer()), redirect);
    }

    @GetMapping("/appraisal/sessions/{id}/attendance")
    ModelAndView attendance(Frame frame, @PathVariable UUID id) {
        return attendancePage(frame, id, FormErrors.NONE);
    }

    @PostMapping("/appraisal/sessions/{id}/attendance")
    ModelAndView note(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var present = new LinkedHashMap<UUID, Boolean>();
        typed.getOrDefault("member", List.of())
                .forEach(member -> present.put(
                        Answered.requiredId(member),
                        typed.getOrDefault("present", List.of()).contains(member)));
        return Answered.by(
                run.note(new CouncilSessionId(id), present, frame.viewer()),
                frame,
                redirect,
                done -> path(id) + "/attendance",
                errors -> attendancePage(frame, id, errors));
    }

    @PostMapping("/appraisal/sessions/{id}/conflicts/{conflict}")
    ModelAndView decide(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID conflict,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return Answered.by(
                run.decide(new CouncilSessionId(id), conflict, "true".equals(typed.get("excluded")), frame.viewer()),
                frame,
                redirect,
                done -> path(id) + "/attendance",
                errors -> attendancePage(frame, id, errors));
    }

    @PostMapping("/appraisal/sessions/{id}/opening")
    ModelAndView open(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        return done(frame, id, run.open(new CouncilSessionId(id), frame.viewer()), redirect);
    }

    /** All that wait, or the products that were ticked. */
    @PostMapping("/appraisal/sessions/{id}/marking")
    ModelAndView mark(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var ticked = typed.getOrDefault("item", List.of()).stream()
                .map(item -> new SessionItemId(Answered.requiredId(item)))
                .toList();
        var all = read.board(new CouncilSessionId(id), frame.viewer()).items().stream()
                .map(item -> item.id())
                .toList();
        return done(
                frame,
                id,
                run.startMarking(new CouncilSessionId(id), ticked.isEmpty() ? all : ticked, frame.viewer()),
                redirect);
    }

    @PostMapping("/appraisal/sessions/{id}/closing")
    ModelAndView close(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        return done(frame, id, run.close(new CouncilSessionId(id), frame.viewer()), redirect);
    }

    private ModelAndView done(Frame frame, UUID id, Outcome outcome, RedirectAttributes redirect) {
        return Answered.by(outcome, frame, redirect, done -> path(id), errors -> page(frame, id, errors));
    }

    private ModelAndView page(Frame frame, UUID id, FormErrors errors) {
        var board = read.board(new CouncilSessionId(id), frame.viewer());
        return new ModelAndView(
                "appraisal/council/session", "page", new SessionPage(frame, board, read.isLate(board), errors));
    }

    private ModelAndView agendaPage(Frame frame, UUID id, FormErrors errors) {
        var board = read.board(new CouncilSessionId(id), frame.viewer());
        var ready = read.ready();
        var rounds = read.rounds().stream()
                .map(round -> new Choice(round.id().toString(), round.name()))
                .toList();
        return new ModelAndView(
                "appraisal/council/agenda",
                "page",
                new AgendaPage(frame, board, ready, read.cards(ready), rounds, errors));
    }

    private ModelAndView attendancePage(Frame frame, UUID id, FormErrors errors) {
        return new ModelAndView(
                "appraisal/council/attendance",
                "page",
                new AttendancePage(frame, read.board(new CouncilSessionId(id), frame.viewer()), errors));
    }

    private static String path(UUID id) {
        return "/appraisal/sessions/" + id;
    }
}
