package vn.moixa.appraisal.advisory.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.advisory.usecase.KeepTeam;
import vn.moixa.appraisal.advisory.usecase.ReadAdvisory;
import vn.moixa.appraisal.advisory.web.AdvisoryPages.TeamFormPage;
import vn.moixa.appraisal.advisory.web.AdvisoryPages.TeamPage;
import vn.moixa.appraisal.advisory.web.AdvisoryPages.TeamsPage;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.usecase.Refusal;
import vn.moixa.appraisal.round.domain.RoundLevel;
import vn.moixa.appraisal.round.usecase.ReadRounds;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

/** Advisory teams: the decision that set one up, and who is in it. */
@Controller
class TeamController {

    private final ReadAdvisory read;
    private final KeepTeam keep;
    private final ReadRounds rounds;

    TeamController(ReadAdvisory read, KeepTeam keep, ReadRounds rounds) {
        this.read = read;
        this.keep = keep;
        this.rounds = rounds;
    }

    @GetMapping("/appraisal/advisory/teams")
    ModelAndView list(Frame frame) {
        var page = new TeamsPage(frame, read.teams(), read.keepsTeams(frame.viewer()));
        return new ModelAndView("appraisal/advisory/teams", "page", page);
    }

    @GetMapping("/appraisal/advisory/teams/new")
    ModelAndView form(Frame frame, @RequestParam Map<String, String> query) {
        return form(frame, new Typed(query), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/appraisal/advisory/teams")
    ModelAndView add(Frame frame, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var round = choices(frame).stream()
                .filter(choice -> choice.value().equals(typed.value("round")))
                .findFirst();
        if (round.isEmpty()) {
            var errors = FormErrors.of("round", frame.text("advisory.refused.round"));
            return form(frame, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        var draft = new KeepTeam.Draft(
                typed.value("name"), typed.value("decisionNumber"), typed.date("decidedOn"), typed.value("signer"));
        var kept = keep.add(new RoundId(UUID.fromString(round.get().value())), draft, false, frame.viewer());
        if (kept.team() == null) {
            return form(frame, typed, errors(frame, kept.reasons()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Frames.FLASH, "advisory.done.team");
        return new ModelAndView("redirect:/appraisal/advisory/teams/" + kept.team(), HttpStatus.SEE_OTHER);
    }

    @GetMapping("/appraisal/advisory/teams/{id}")
    ModelAndView show(Frame frame, @PathVariable UUID id) {
        return new ModelAndView("appraisal/advisory/team", "page", page(frame, id, Typed.NOTHING, FormErrors.NONE));
    }

    @PostMapping("/appraisal/advisory/teams/{id}/members")
    ModelAndView join(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var person = new KeepTeam.Person(
                typed.value("name"),
                typed.value("organisation"),
                typed.value("email"),
                typed.value("leads").equals("true"));
        var reasons = keep.join(id, person, frame.viewer());
        if (!reasons.isEmpty()) {
            return new ModelAndView(
                    "appraisal/advisory/team",
                    Map.of("page", page(frame, id, typed, errors(frame, reasons))),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return done(id, redirect);
    }

    @PostMapping("/appraisal/advisory/teams/{id}/members/{member}/leaving")
    ModelAndView leave(Frame frame, @PathVariable UUID id, @PathVariable UUID member, RedirectAttributes redirect) {
        keep.leave(id, member, frame.viewer());
        return done(id, redirect);
    }

    private static ModelAndView done(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, "advisory.done.team");
        return new ModelAndView("redirect:/appraisal/advisory/teams/" + id, HttpStatus.SEE_OTHER);
    }

    private TeamPage page(Frame frame, UUID id, Typed typed, FormErrors errors) {
        return new TeamPage(frame, read.team(id), read.keepsTeams(frame.viewer()), typed, errors);
    }

    private ModelAndView form(Frame frame, Typed typed, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "appraisal/advisory/team-form",
                Map.of("page", new TeamFormPage(frame, choices(frame), typed, errors)),
                status);
    }

    private List<Choice> choices(Frame frame) {
        return rounds.list(frame.publishedOnly(), frame.viewer()).stream()
                .map(ReadRounds.Progress::round)
                .filter(round -> round.level() == RoundLevel.PROVINCE)
                .map(round -> new Choice(round.id().value().toString(), round.name()))
                .toList();
    }

    private static FormErrors errors(Frame frame, List<Refusal> reasons) {
        var errors = FormErrors.NONE;
        for (Refusal reason : reasons) {
            errors = errors.and(
                    reason.field(), frame.text(reason.key(), reason.arguments().toArray()));
        }
        return errors;
    }
}
