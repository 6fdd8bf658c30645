package vn.moixa.appraisal.council.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.council.domain.MemberRole;
import vn.moixa.appraisal.council.domain.SessionMode;
import vn.moixa.appraisal.council.usecase.KeepCouncil;
import vn.moixa.appraisal.council.usecase.KeepRules;
import vn.moixa.appraisal.council.usecase.Outcome;
import vn.moixa.appraisal.council.usecase.PlanSession;
import vn.moixa.appraisal.council.usecase.ReadSession;
import vn.moixa.appraisal.council.web.CouncilPages.CouncilFormPage;
import vn.moixa.appraisal.council.web.CouncilPages.CouncilPage;
import vn.moixa.appraisal.council.web.CouncilPages.CouncilsPage;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Role;

/** Councils and their members. */
@Controller
class CouncilController {

    private final KeepCouncil councils;
    private final KeepRules rules;
    private final PlanSession plan;
    private final ReadSession sessions;

    CouncilController(KeepCouncil councils, KeepRules rules, PlanSession plan, ReadSession sessions) {
        this.councils = councils;
        this.rules = rules;
        this.plan = plan;
        this.sessions = sessions;
    }

    @GetMapping("/appraisal/councils")
    ModelAndView list(Frame frame) {
        return new ModelAndView(
                "appraisal/council/councils",
                "page",
                new CouncilsPage(frame, councils.list(frame.viewer()), mayWrite(frame)));
    }

    @GetMapping("/appraisal/councils/new")
    ModelAndView form(Frame frame) {
        return form(frame, null, false, Map.of(), FormErrors.NONE);
    }

    @PostMapping("/appraisal/councils")
    ModelAndView create(Frame frame, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return Answered.by(
                councils.create(draft(typed), false, frame.viewer()),
                frame,
                redirect,
                id -> "/appraisal/councils/" + id,
                errors -> form(frame, null, false, typed, errors));
    }

    @GetMapping("/appraisal/councils/{id}")
    ModelAndView council(Frame frame, @PathVariable UUID id, @RequestParam(required = false) @Nullable String member) {
        return page(frame, id, member, Map.of(), FormErrors.NONE);
    }

    @GetMapping("/appraisal/councils/{id}/form")
    ModelAndView changeForm(Frame frame, @PathVariable UUID id) {
        return form(frame, id, false, Map.of(), FormErrors.NONE);
    }

    @PostMapping("/appraisal/councils/{id}")
    ModelAndView change(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        Integer version = Answered.number(typed, "version");
        var outcome = councils.change(new CouncilId(id), version == null ? -1 : version, draft(typed), frame.viewer());
        return Answered.by(
                outcome,
                frame,
                redirect,
                done -> "/appraisal/councils/" + done,
                errors -> form(frame, id, outcome instanceof Outcome.Stale, typed, errors));
    }

    @PostMapping("/appraisal/councils/{id}/members")
    ModelAndView addMember(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        return Answered.by(
                councils.addMember(new CouncilId(id), member(typed), frame.viewer()),
                frame,
                redirect,
                done -> "/appraisal/councils/" + id,
                errors -> page(frame, id, null, typed, errors));
    }

    @PostMapping("/appraisal/councils/{id}/members/{member}")
    ModelAndView changeMember(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return Answered.by(
                councils.changeMember(new CouncilId(id), member, member(typed), frame.viewer()),
                frame,
                redirect,
                done -> "/appraisal/councils/" + id,
                errors -> page(frame, id, member.toString(), typed, errors));
    }

    @PostMapping("/appraisal/councils/{id}/members/{member}/leave")
    ModelAndView letGo(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID member,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return Answered.by(
                councils.letGo(new CouncilId(id), member, Answered.date(typed, "leftOn"), frame.viewer()),
                frame,
                redirect,
                done -> "/appraisal/councils/" + id,
                errors -> page(frame, id, member.toString(), typed, errors));
    }

    @PostMapping("/appraisal/councils/{id}/sessions")
    ModelAndView planSession(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var draft = new PlanSession.Draft(
                typed.get("sessionName"),
                Answered.choice(SessionMode.class, typed.get("mode")),
                Answered.date(typed, "heldOn"),
                typed.get("place"));
        return Answered.by(
                plan.create(new CouncilId(id), draft, false, frame.viewer()),
                frame,
                redirect,
                session -> "/appraisal/sessions/" + session,
                errors -> page(frame, id, null, typed, errors));
    }

    private ModelAndView page(
            Frame frame, UUID id, @Nullable String member, Map<String, String> typed, FormErrors errors) {
        var council = councils.read(new CouncilId(id), frame.viewer());
        var own = rules.all().stream()
                .filter(one -> one.id().equals(council.head().rules()))
                .findFirst()
                .orElseThrow();
        return new ModelAndView(
                "appraisal/council/council",
                "page",
                new CouncilPage(
                        frame,
                        council,
                        own,
                        sessions.of(new CouncilId(id)),
                        mayWrite(frame),
                        member,
                        Map.copyOf(typed),
                        errors));
    }

    private ModelAndView form(
            Frame frame, @Nullable UUID id, boolean stale, Map<String, String> typed, FormErrors errors) {
        var saved = id == null
                ? null
                : councils.read(new CouncilId(id), frame.viewer()).head();
        var versions = rules.all().stream()
                .map(one -> new Choice(
                        one.id().toString(),
                        frame.text("council.rules.version", one.version(), frame.date(one.effectiveFrom()))))
                .toList();
        return new ModelAndView(
                "appraisal/council/council-form",
                "page",
                new CouncilFormPage(frame, saved, stale, versions, rounds(), typed, errors));
    }

    private List<Choice> rounds() {
        return sessions.rounds().stream()
                .map(round -> new Choice(round.id().toString(), round.name()))
                .toList();
    }

    private static KeepCouncil.Draft draft(Map<String, String> typed) {
        return new KeepCouncil.Draft(
                typed.get("name"),
                Answered.id(typed, "rules"),
                typed.get("decisionNumber"),
                Answered.date(typed, "decidedOn"),
                typed.get("decisionSigner"),
                Answered.id(typed, "round"));
    }

    private static KeepCouncil.MemberDraft member(Map<String, String> typed) {
        return new KeepCouncil.MemberDraft(
                typed.get("name"),
                typed.get("title"),
                typed.get("organisation"),
                Answered.choice(MemberRole.class, typed.get("role")),
                typed.get("email"));
    }

    private static boolean mayWrite(Frame frame) {
        return frame.viewer().seesWholeProvince(Role.PROVINCIAL_OFFICER, Role.SECRETARY);
    }
}
