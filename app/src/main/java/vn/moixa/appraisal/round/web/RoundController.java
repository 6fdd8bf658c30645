package vn.moixa.appraisal.round.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.web.Answers;
import vn.moixa.appraisal.round.domain.RoundCard;
import vn.moixa.appraisal.round.domain.RoundLevel;
import vn.moixa.appraisal.round.papers.RoundPaper;
import vn.moixa.appraisal.round.usecase.AssignRound;
import vn.moixa.appraisal.round.usecase.KeepRound;
import vn.moixa.appraisal.round.usecase.ProposeRounds;
import vn.moixa.appraisal.round.usecase.ReadRounds;
import vn.moixa.appraisal.round.usecase.RoundRights;
import vn.moixa.appraisal.round.web.RoundPages.RoundFormPage;
import vn.moixa.appraisal.round.web.RoundPages.RoundPage;
import vn.moixa.appraisal.round.web.RoundPages.RoundsPage;
import vn.moixa.paper.Paper;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** Rounds: the list, one round with its dossiers and papers, and the form. */
@Controller
class RoundController {

    private final ReadRounds read;
    private final ProposeRounds propose;
    private final KeepRound keep;
    private final AssignRound assign;
    private final Paper paper;

    RoundController(ReadRounds read, ProposeRounds propose, KeepRound keep, AssignRound assign, Paper paper) {
        this.read = read;
        this.propose = propose;
        this.keep = keep;
        this.assign = assign;
        this.paper = paper;
    }

    @GetMapping("/appraisal/rounds")
    ModelAndView list(Frame frame) {
        var rounds = read.list(frame.publishedOnly(), frame.viewer());
        int year = read.today().getYear();
        boolean hasNext = rounds.stream().anyMatch(one -> one.round().year() == year);
        var page = new RoundsPage(frame, rounds, RoundRights.mayWrite(frame.viewer()), hasNext ? year + 1 : year);
        return new ModelAndView("appraisal/round/rounds", "page", page);
    }

    @PostMapping("/appraisal/rounds/years")
    ModelAndView proposeYear(Frame frame, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        Integer year = new Typed(fields).number("year");
        int added = year == null ? 0 : propose.propose(year, frame.viewer());
        redirect.addFlashAttribute(Frames.FLASH, added > 0 ? "round.proposed" : "round.proposed.none");
        return new ModelAndView("redirect:/appraisal/rounds", HttpStatus.SEE_OTHER);
    }

    @GetMapping("/appraisal/rounds/new")
    ModelAndView newForm(Frame frame) {
        return form(frame, null, null, Typed.NOTHING, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/appraisal/rounds")
    ModelAndView add(Frame frame, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        return answer(frame, null, typed, keep.addExtra(draft(typed), false, frame.viewer()), redirect);
    }

    @GetMapping("/appraisal/rounds/{id}")
    ModelAndView show(Frame frame, @PathVariable UUID id) {
        return new ModelAndView("appraisal/round/round", "page", page(frame, id, Typed.NOTHING, FormErrors.NONE));
    }

    @GetMapping("/appraisal/rounds/{id}/form")
    ModelAndView form(Frame frame, @PathVariable UUID id) {
        return form(frame, read.card(new RoundId(id)), null, Typed.NOTHING, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/appraisal/rounds/{id}")
    ModelAndView change(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        Integer version = typed.number("version");
        var round = read.card(new RoundId(id));
        var kept = keep.change(round.id(), version == null ? -1 : version, draft(typed), frame.viewer());
        return answer(frame, round, typed, kept, redirect);
    }

    @PostMapping("/appraisal/rounds/{id}/dossiers")
    ModelAndView move(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var moved = assign.move(
                new DossierId(uuid(typed.value("dossier"))),
                new RoundId(uuid(typed.value("to"))),
                typed.value("reason"),
                frame.viewer());
        if (moved == AssignRound.Moved.DONE) {
            redirect.addFlashAttribute(Frames.FLASH, "round.moved");
            return new ModelAndView("redirect:/appraisal/rounds/" + id, HttpStatus.SEE_OTHER);
        }
        String field = moved == AssignRound.Moved.REASON_TOO_SHORT ? "reason" : "to";
        var page = page(frame, id, typed, FormErrors.of(field, frame.text("round.move." + moved.name())));
        return new ModelAndView("appraisal/round/round", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/appraisal/rounds/{id}/list.{form}")
    ResponseEntity<byte[]> listPaper(Frame frame, @PathVariable UUID id, @PathVariable String form) {
        var whole = read.whole(new RoundId(id), frame.publishedOnly(), frame.viewer());
        return form.equals("xlsx")
                ? Answers.workbook(
                        RoundPaper.workbook(whole, state -> frame.text("appraisal.state." + state.name())),
                        "danh-sach-dot")
                : Answers.document(paper, RoundPaper.list(whole), form, "danh-sach-dot");
    }

    @GetMapping("/appraisal/rounds/{id}/invitation")
    ResponseEntity<byte[]> invitation(Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> query) {
        var typed = new Typed(query);
        var on = typed.date("on");
        var whole = read.whole(new RoundId(id), frame.publishedOnly(), frame.viewer());
        var document = RoundPaper.invitation(
                whole, on == null ? whole.today() : on, typed.value("hour"), typed.value("place"));
        return Answers.document(paper, document, typed.value("form").equals("docx") ? "docx" : "pdf", "giay-moi");
    }

    private RoundPage page(Frame frame, UUID id, Typed typed, FormErrors errors) {
        var whole = read.whole(new RoundId(id), frame.publishedOnly(), frame.viewer());
        var others = read.list(frame.publishedOnly(), frame.viewer()).stream()
                .map(ReadRounds.Progress::round)
                .filter(round -> round.level() == RoundLevel.PROVINCE
                        && !round.id().value().equals(id))
                .map(round -> new Choice(round.id().value().toString(), round.name()))
                .toList();
        return new RoundPage(frame, whole, RoundRights.mayWrite(frame.viewer()), others, typed, errors);
    }

    private ModelAndView answer(
            Frame frame, @Nullable RoundCard round, Typed typed, KeepRound.Kept kept, RedirectAttributes redirect) {
        return switch (kept) {
            case KeepRound.Kept.Done(var id) -> {
                redirect.addFlashAttribute(Frames.FLASH, "round.saved");
                yield new ModelAndView("redirect:/appraisal/rounds/" + id.value(), HttpStatus.SEE_OTHER);
            }
            case KeepRound.Kept.Refused(var reasons) -> {
                var errors = FormErrors.NONE;
                for (var reason : reasons.entrySet()) {
                    errors = errors.and(reason.getKey(), frame.text(reason.getValue()));
                }
                yield form(frame, round, null, typed, errors, HttpStatus.UNPROCESSABLE_CONTENT);
            }
            case KeepRound.Kept.Stale(var saved) ->
                form(frame, round, saved, typed, FormErrors.of("", frame.text("round.stale")), HttpStatus.CONFLICT);
        };
    }

    private static ModelAndView form(
            Frame frame,
            @Nullable RoundCard round,
            @Nullable RoundCard saved,
            Typed typed,
            FormErrors errors,
            HttpStatus status) {
        var page = new RoundFormPage(frame, round, saved, RoundFormPage.levels(frame), typed, errors);
        return new ModelAndView("appraisal/round/round-form", Map.of("page", page), status);
    }

    private static KeepRound.Draft draft(Typed typed) {
        return new KeepRound.Draft(
                typed.one(RoundLevel.values(), "level"),
                typed.value("name"),
                typed.date("proposalsBefore"),
                typed.date("resultsBefore"),
                typed.value("planNumber"),
                typed.date("planDate"));
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException none) {
            throw new NotFound();
        }
    }
}
