package vn.moixa.appraisal.council.web;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.ConflictKind;
import vn.moixa.appraisal.council.store.ProofText;
import vn.moixa.appraisal.council.usecase.CloseMarking;
import vn.moixa.appraisal.council.usecase.CloseMarking.Closing;
import vn.moixa.appraisal.council.usecase.Outcome;
import vn.moixa.appraisal.council.usecase.PlanSession;
import vn.moixa.appraisal.council.usecase.ReadSession;
import vn.moixa.appraisal.council.usecase.RunSession;
import vn.moixa.appraisal.criteria.domain.GateKey;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** One product before the council: closing, discussion, findings, result and its proof. */
@Controller
class ItemController {

    private final ReadSession read;
    private final PlanSession plan;
    private final RunSession run;
    private final CloseMarking closing;
    private final ProofText proofs;

    ItemController(ReadSession read, PlanSession plan, RunSession run, CloseMarking closing, ProofText proofs) {
        this.read = read;
        this.plan = plan;
        this.run = run;
        this.closing = closing;
        this.proofs = proofs;
    }

    @GetMapping("/appraisal/sessions/{id}/items/{item}")
    ModelAndView item(Frame frame, @PathVariable UUID id, @PathVariable UUID item) {
        return page(frame, id, item, Map.of(), FormErrors.NONE);
    }

    @GetMapping("/appraisal/sessions/{id}/items/{item}/proof")
    ModelAndView proof(Frame frame, @PathVariable UUID id, @PathVariable UUID item) {
        var board = read.item(new CouncilSessionId(id), new SessionItemId(item), frame.viewer());
        var result = board.result();
        if (result == null) {
            throw new NotFound();
        }
        return new ModelAndView(
                "appraisal/council/proof",
                "page",
                new ItemPages.ProofPage(frame, board, result, proofs.read(result.proof())));
    }

    @GetMapping("/appraisal/sessions/{id}/items/{item}/proof.json")
    ResponseEntity<byte[]> proofFile(Frame frame, @PathVariable UUID id, @PathVariable UUID item) {
        var result = read.item(new CouncilSessionId(id), new SessionItemId(item), frame.viewer())
                .result();
        if (result == null) {
            throw new NotFound();
        }
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"proof-" + item + ".json\"")
                .header("Cache-Control", "private, no-store")
                .body(proofs.canonical(result.proof()).getBytes(StandardCharsets.UTF_8));
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/postponement")
    ModelAndView postpone(
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
                plan.postpone(new CouncilSessionId(id), new SessionItemId(item), typed.get("reason"), frame.viewer()),
                redirect);
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/conflicts")
    ModelAndView declare(
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
                run.declare(
                        new CouncilSessionId(id),
                        new SessionItemId(item),
                        Answered.choice(ConflictKind.class, typed.get("kind")),
                        typed.get("explanation"),
                        frame.viewer()),
                redirect);
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/closing")
    ModelAndView close(Frame frame, @PathVariable UUID id, @PathVariable UUID item, RedirectAttributes redirect) {
        return switch (closing.close(new CouncilSessionId(id), new SessionItemId(item), frame.viewer())) {
            case Closing.Ruled _, Closing.Discussing _ -> Answered.done(path(id, item), redirect);
            case Closing.Refused(var reason) ->
                answer(frame, id, item, Map.of(), new Outcome.Refused(java.util.List.of(reason)), redirect);
        };
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/knock-outs/{knockOut}")
    ModelAndView decideKnockOut(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @PathVariable UUID knockOut,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return answer(
                frame,
                id,
                item,
                typed,
                closing.decideKnockOut(
                        new CouncilSessionId(id),
                        new SessionItemId(item),
                        knockOut,
                        "true".equals(typed.get("confirmed")),
                        frame.viewer()),
                redirect);
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/gates")
    ModelAndView findGate(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        Integer star = Answered.number(typed, "star");
        var gate = new GateKey(star == null ? 0 : star, typed.getOrDefault("criterion", ""));
        Boolean met = typed.containsKey("met") ? Boolean.valueOf("true".equals(typed.get("met"))) : null;
        return answer(
                frame,
                id,
                item,
                typed,
                closing.findGate(
                        new CouncilSessionId(id),
                        new SessionItemId(item),
                        gate,
                        met,
                        typed.get("reason"),
                        frame.viewer()),
                redirect);
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/rounds")
    ModelAndView markAgain(Frame frame, @PathVariable UUID id, @PathVariable UUID item, RedirectAttributes redirect) {
        return answer(
                frame,
                id,
                item,
                Map.of(),
                closing.markAgain(new CouncilSessionId(id), new SessionItemId(item), frame.viewer()),
                redirect);
    }

    @PostMapping("/appraisal/sessions/{id}/items/{item}/meeting")
    ModelAndView callMeeting(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        return Answered.by(
                closing.callMeeting(
                        new CouncilSessionId(id),
                        new SessionItemId(item),
                        typed.get("name"),
                        Answered.date(typed, "heldOn"),
                        typed.get("place"),
                        frame.viewer()),
                frame,
                redirect,
                meeting -> "/appraisal/sessions/" + meeting,
                errors -> page(frame, id, item, typed, errors));
    }

    private ModelAndView answer(
            Frame frame, UUID id, UUID item, Map<String, String> typed, Outcome outcome, RedirectAttributes redirect) {
        return Answered.by(
                outcome, frame, redirect, done -> path(id, item), errors -> page(frame, id, item, typed, errors));
    }

    private ModelAndView page(Frame frame, UUID id, UUID item, Map<String, String> typed, FormErrors errors) {
        var board = read.item(new CouncilSessionId(id), new SessionItemId(item), frame.viewer());
        return new ModelAndView("appraisal/council/item", "page", new ItemPages.ItemPage(frame, board, typed, errors));
    }

    private static String path(UUID id, UUID item) {
        return "/appraisal/sessions/" + id + "/items/" + item;
    }
}
