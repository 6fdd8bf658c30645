package vn.moixa.appraisal.council.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.usecase.MarkProduct;
import vn.moixa.appraisal.council.usecase.Outcome;
import vn.moixa.appraisal.council.usecase.OwnDesk;
import vn.moixa.appraisal.council.usecase.OwnDesks;
import vn.moixa.appraisal.council.usecase.ReadSession;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** A member's own sheet. Works as plain forms; the script on the page saves through the API instead. */
@Controller
class SheetController {

    private static final Pattern CHOICE = Pattern.compile("(\\d{1,2}):(none|\\d{1,3})");

    private final OwnDesks desks;
    private final MarkProduct mark;
    private final ReadSession read;

    SheetController(OwnDesks desks, MarkProduct mark, ReadSession read) {
        this.desks = desks;
        this.mark = mark;
        this.read = read;
    }

    @GetMapping("/appraisal/sessions/{id}/items/{item}/sheet")
    ModelAndView sheet(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(required = false) @Nullable String c) {
        return page(frame, id, item, c, Map.of(), FormErrors.NONE, false);
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/sheet")
    ModelAndView save(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String criterion = typed.getOrDefault("criterion", "");
        Matcher choice = CHOICE.matcher(typed.getOrDefault("choice", ""));
        UUID step = Answered.id(typed, "step");
        if (!choice.matches() || step == null) {
            return refused(frame, id, item, criterion, typed, frame.text("council.mark.choose"));
        }
        boolean none = choice.group(2).equals("none");
        var wish = new MarkProduct.Wish(
                step,
                criterion,
                none ? 0 : Integer.parseInt(choice.group(2)),
                Integer.parseInt(choice.group(1)),
                none,
                typed.getOrDefault("remark", ""),
                Answered.number(typed, "version"));
        return switch (mark.mark(
                new CouncilSessionId(id), new SessionItemId(item), null, List.of(wish), frame.viewer())) {
            case MarkProduct.Answer.Kept(OwnDesk desk) -> Answered.done(next(desk, criterion), redirect);
            case MarkProduct.Answer.Changed _ ->
                Answered.with(
                        page(
                                frame,
                                id,
                                item,
                                criterion,
                                typed,
                                FormErrors.of("", frame.text("council.mark.changed")),
                                true),
                        HttpStatus.CONFLICT);
            case MarkProduct.Answer.Refused refused ->
                refused(
                        frame,
                        id,
                        item,
                        criterion,
                        typed,
                        frame.text(refused.messageKey(), refused.arguments().toArray()));
            case MarkProduct.Answer.IdReused _ ->
                refused(frame, id, item, criterion, typed, frame.text("web.error.form-already-sent.advice"));
        };
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/sheet/knock-outs")
    ModelAndView reportKnockOut(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        String ground = typed.getOrDefault("ground", "");
        var outcome = typed.containsKey("takeBack")
                ? mark.takeBackKnockOut(new CouncilSessionId(id), new SessionItemId(item), ground, frame.viewer())
                : mark.reportKnockOut(
                        new CouncilSessionId(id), new SessionItemId(item), ground, typed.get("reason"), frame.viewer());
        return answer(frame, id, item, typed, outcome, redirect);
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/sheet/hand-in")
    ModelAndView handIn(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return answer(
                frame,
                id,
                item,
                typed,
                mark.handIn(
                        new CouncilSessionId(id), new SessionItemId(item), typed.get("sheetRemark"), frame.viewer()),
                redirect);
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/sheet/return")
    ModelAndView takeBack(Frame frame, @PathVariable UUID id, @PathVariable UUID item, RedirectAttributes redirect) {
        return answer(
                frame,
                id,
                item,
                Map.of(),
                mark.takeBack(new CouncilSessionId(id), new SessionItemId(item), frame.viewer()),
                redirect);
    }

    private ModelAndView answer(
            Frame frame, UUID id, UUID item, Map<String, String> typed, Outcome outcome, RedirectAttributes redirect) {
        return Answered.by(
                outcome,
                frame,
                redirect,
                done -> path(id, item) + "#tong",
                errors -> page(frame, id, item, null, typed, errors, false));
    }

    private ModelAndView refused(
            Frame frame, UUID id, UUID item, String criterion, Map<String, String> typed, String sentence) {
        return Answered.with(
                page(frame, id, item, criterion, typed, FormErrors.of("choice", sentence), false),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView page(
            Frame frame,
            UUID id,
            UUID item,
            @Nullable String criterion,
            Map<String, String> typed,
            FormErrors errors,
            boolean conflict) {
        var desk = desks.of(new CouncilSessionId(id), new SessionItemId(item), frame.viewer());
        var board = read.item(new CouncilSessionId(id), new SessionItemId(item), frame.viewer())
                .board();
        int total = read.board(new CouncilSessionId(id), frame.viewer()).items().size();
        return new ModelAndView(
                "appraisal/council/sheet",
                "page",
                new SheetPage(
                        frame,
                        desk,
                        board.product(desk.item()),
                        board.producer(desk.item()),
                        total,
                        current(desk, criterion),
                        typed,
                        errors,
                        conflict));
    }

    /** The one asked for, else the first without a mark, else the first. */
    private static Leaf current(OwnDesk desk, @Nullable String criterion) {
        var set = desk.ballot().set();
        var unmarked = desk.ballot().unmarked();
        return set.leaf(criterion == null ? "" : criterion)
                .or(() -> unmarked.isEmpty() ? java.util.Optional.empty() : set.leaf(unmarked.getFirst()))
                .orElse(set.leaves().getFirst());
    }

    private static String next(OwnDesk desk, String criterion) {
        var leaves = desk.ballot().set().leaves();
        int index = leaves.indexOf(desk.ballot().set().leaf(criterion).orElseThrow());
        String path = path(desk.session().id().value(), desk.item().id().value());
        return index + 1 < leaves.size() ? path + "?c=" + leaves.get(index + 1).number() : path + "#tong";
    }

    private static String path(UUID id, UUID item) {
        return "/appraisal/sessions/" + id + "/items/" + item + "/sheet";
    }
}
