package vn.moixa.appraisal.commune.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.commune.domain.Finding;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.domain.Part;
import vn.moixa.appraisal.commune.domain.ReturnItem;
import vn.moixa.appraisal.commune.store.DossierLists;
import vn.moixa.appraisal.commune.usecase.AcceptDossier;
import vn.moixa.appraisal.commune.usecase.CheckDossier;
import vn.moixa.appraisal.commune.usecase.Outcome;
import vn.moixa.appraisal.commune.usecase.ProposeDossier;
import vn.moixa.appraisal.commune.usecase.ReadOffice;
import vn.moixa.appraisal.commune.usecase.ReceiveDossier;
import vn.moixa.appraisal.commune.usecase.Refusal;
import vn.moixa.appraisal.commune.usecase.ReturnDossier;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.area.Areas;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

/** Desks and dossiers of both offices: reads what was typed, asks for the deed, and shows what became of it. */
@Component
class OfficeForms {

    private static final int PAGE = 30;
    private static final int MOST_LINES = 60;

    private final ReadOffice read;
    private final ReceiveDossier receive;
    private final CheckDossier check;
    private final ReturnDossier giveBack;
    private final ProposeDossier propose;
    private final AcceptDossier accept;
    private final Areas areas;

    OfficeForms(
            ReadOffice read,
            ReceiveDossier receive,
            CheckDossier check,
            ReturnDossier giveBack,
            ProposeDossier propose,
            AcceptDossier accept,
            Areas areas) {
        this.read = read;
        this.receive = receive;
        this.check = check;
        this.giveBack = giveBack;
        this.propose = propose;
        this.accept = accept;
        this.areas = areas;
    }

    ModelAndView desk(Frame frame, Level level, List<DossierState> states, Typed asked) {
        var wanted = asked.one(DossierState.values(), "state");
        var shown = wanted == null || !states.contains(wanted) ? null : wanted;
        if (shown == null) {
            shown = firstWithWork(frame, level, states, asked);
        }
        var desk = read.desk(
                filter(frame, level, List.of(shown), asked),
                states,
                frame.viewer(),
                asked.value("cursor").isEmpty() ? null : asked.value("cursor"),
                PAGE);
        var communes = areas.communesOfLaoCai().stream()
                .map(unit -> new Choice(unit.code(), unit.fullName()))
                .toList();
        return new ModelAndView(
                "appraisal/commune/desk",
                "page",
                new DeskPage(frame, level, desk, shown, states, communes, asked, areas));
    }

    ModelAndView sheet(Frame frame, Level level, UUID id) {
        return new ModelAndView(
                "appraisal/commune/office", "page", page(frame, level, id, Typed.NOTHING, FormErrors.NONE, false));
    }

    ModelAndView receive(Frame frame, Level level, UUID id, Typed typed, RedirectAttributes redirect) {
        var on = typed.date("receivedOn");
        if (on == null) {
            return refused(frame, level, id, typed, FormErrors.of("receivedOn", frame.text("commune.refused.date")));
        }
        var dossier = new DossierId(id);
        var outcome = level == Level.COMMUNE
                ? receive.atCommune(dossier, on, frame.viewer())
                : receive.atProvince(dossier, on, frame.viewer());
        return answer(frame, level, id, typed, outcome, "commune.done.received", redirect);
    }

    ModelAndView parts(Frame frame, Level level, UUID id, Typed typed, RedirectAttributes redirect) {
        var seen = new EnumMap<Part, CheckDossier.Seen>(Part.class);
        for (Part part : Part.values()) {
            String present = typed.value("present." + part.name());
            if (present.equals("yes") || present.equals("no")) {
                seen.put(part, new CheckDossier.Seen(present.equals("yes"), typed.value("note." + part.name())));
            }
        }
        var outcome = check.parts(new DossierId(id), level, seen, frame.viewer());
        return answer(frame, level, id, typed, outcome, "commune.done.parts", redirect);
    }

    ModelAndView samples(Frame frame, Level level, UUID id, Typed typed, RedirectAttributes redirect) {
        var samples = new CheckDossier.Samples(
                typed.number("number"), typed.date("samplesOn"), typed.value("place"), typed.value("samplesNote"));
        var outcome = check.samples(new DossierId(id), level, samples, frame.viewer());
        return answer(frame, level, id, typed, outcome, "commune.done.samples", redirect);
    }

    ModelAndView findings(Frame frame, UUID id, Typed typed, RedirectAttributes redirect) {
        var findings = new ArrayList<Finding>();
        var errors = FormErrors.NONE;
        for (Matter matter : Matter.values()) {
            String met = typed.value("met." + matter.name());
            String words = typed.value("words." + matter.name());
            String evidence = typed.value("evidenceSeen." + matter.name());
            if (met.equals("yes") || met.equals("no")) {
                findings.add(new Finding(matter, met.equals("yes"), words, evidence));
            } else if (!words.isEmpty() || !evidence.isEmpty()) {
                errors = errors.and("met." + matter.name(), frame.text("commune.refused.met"));
            }
        }
        var meetingOn = typed.date("meetingOn");
        if (meetingOn == null && !typed.value("meetingOn").isEmpty()) {
            errors = errors.and("meetingOn", frame.text("commune.refused.date"));
        }
        if (!errors.isEmpty()) {
            return refused(frame, Level.COMMUNE, id, typed, errors);
        }
        Integer version = typed.number("version");
        var review = new CheckDossier.Review(
                findings, meetingOn, typed.value("meetingNote"), version == null ? -1 : version);
        var outcome = check.review(new DossierId(id), review, frame.viewer());
        return answer(frame, Level.COMMUNE, id, typed, outcome, "commune.done.findings", redirect);
    }

    ModelAndView giveBack(Frame frame, Level level, UUID id, Typed typed, RedirectAttributes redirect) {
        if (!typed.value("answerBy").isEmpty() && typed.date("answerBy") == null) {
            return refused(frame, level, id, typed, FormErrors.of("answerBy", frame.text("commune.refused.date")));
        }
        var outcome = giveBack.giveBack(
                new DossierId(id), new ReturnDossier.Request(items(typed), typed.date("answerBy")), frame.viewer());
        return answer(frame, level, id, typed, outcome, "commune.done.returned", redirect);
    }

    ModelAndView propose(Frame frame, UUID id, Typed typed, MultipartFile scan, RedirectAttributes redirect)
            throws IOException {
        var letter = new ProposeDossier.Letter(
                typed.value("letterNumber"),
                typed.date("issuedOn"),
                typed.value("signer"),
                typed.value("reportNumber"));
        try (var content = scan.getInputStream()) {
            var handed = scan.isEmpty()
                    ? null
                    : new ProposeDossier.Scan(
                            content,
                            Optional.ofNullable(scan.getOriginalFilename()).orElse(""));
            var outcome = propose.propose(new DossierId(id), letter, handed, frame.viewer());
            return answer(frame, Level.COMMUNE, id, typed, outcome, "commune.done.proposed", redirect);
        }
    }

    ModelAndView accept(Frame frame, UUID id, RedirectAttributes redirect) {
        var outcome = accept.accept(new DossierId(id), frame.viewer());
        return answer(frame, Level.PROVINCE, id, Typed.NOTHING, outcome, "commune.done.accepted", redirect);
    }

    /** Items as typed, the empty lines between them left out by the use case. */
    static List<ReturnItem> items(Typed typed) {
        var items = new ArrayList<ReturnItem>();
        for (int line = 0; line < MOST_LINES && typed.has("item." + line); line++) {
            var item = new ReturnItem(typed.value("item." + line), typed.value("sentence." + line));
            if (!item.isEmpty()) {
                items.add(item);
            }
        }
        return items;
    }

    /** What was typed with the empty lines of items closed up, so that an error stands at its line. */
    static Typed closedUp(Typed typed) {
        var fields = new java.util.HashMap<>(typed.fields());
        fields.keySet().removeIf(name -> name.startsWith("item.") || name.startsWith("sentence."));
        var items = items(typed);
        for (int line = 0; line < items.size(); line++) {
            fields.put("item." + line, items.get(line).item());
            fields.put("sentence." + line, items.get(line).sentence());
        }
        return new Typed(fields);
    }

    static FormErrors errors(Frame frame, List<Refusal> reasons) {
        var errors = FormErrors.NONE;
        for (Refusal reason : reasons) {
            errors = errors.and(
                    reason.field(), frame.text(reason.key(), reason.arguments().toArray()));
        }
        return errors;
    }

    private ModelAndView answer(
            Frame frame, Level level, UUID id, Typed typed, Outcome outcome, String done, RedirectAttributes redirect) {
        return switch (outcome) {
            case Outcome.Done() -> {
                redirect.addFlashAttribute(Frames.FLASH, done);
                yield new ModelAndView("redirect:" + OfficePage.address(level) + id, HttpStatus.SEE_OTHER);
            }
            case Outcome.Refused(var reasons) -> refused(frame, level, id, typed, errors(frame, reasons));
            case Outcome.Elsewhere(var state) ->
                shown(
                        page(
                                frame,
                                level,
                                id,
                                typed,
                                FormErrors.of(
                                        "",
                                        frame.text(
                                                "commune.refused.elsewhere",
                                                frame.text("appraisal.state." + state.name()))),
                                false),
                        HttpStatus.CONFLICT);
            case Outcome.Stale stale ->
                shown(
                        page(frame, level, id, typed, FormErrors.of("", frame.text("commune.refused.stale")), true),
                        HttpStatus.CONFLICT);
        };
    }

    private ModelAndView refused(Frame frame, Level level, UUID id, Typed typed, FormErrors errors) {
        return shown(page(frame, level, id, closedUp(typed), errors, false), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView shown(OfficePage page, HttpStatus status) {
        return new ModelAndView("appraisal/commune/office", Map.of("page", page), status);
    }

    private OfficePage page(Frame frame, Level level, UUID id, Typed typed, FormErrors errors, boolean stale) {
        return new OfficePage(frame, read.sheet(new DossierId(id), level, frame.viewer()), typed, errors, stale);
    }

    private DossierState firstWithWork(Frame frame, Level level, List<DossierState> states, Typed asked) {
        var counts = read.desk(filter(frame, level, List.of(), asked), states, frame.viewer(), null, 1)
                .counts();
        return states.stream()
                .filter(state -> counts.getOrDefault(state, 0) > 0)
                .findFirst()
                .orElse(states.getFirst());
    }

    private static DossierLists.Filter filter(Frame frame, Level level, List<DossierState> states, Typed asked) {
        @Nullable String commune = asked.value("commune").isEmpty() ? null : asked.value("commune");
        return new DossierLists.Filter(asked.value("q"), states, level, commune, null, frame.publishedOnly());
    }
}
