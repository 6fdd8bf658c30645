package vn.moixa.promotion.web;

import java.util.Map;
import java.util.Objects;
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
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Proposals;
import vn.moixa.promotion.store.Proposals.Proposal;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.usecase.ProposeRecord;
import vn.moixa.promotion.usecase.Rights;
import vn.moixa.registry.Reach;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** What producers entered themselves, and what officers say to it. */
@Controller
class ProposalController {

    private static final int SHOWN = 200;

    private final Proposals proposals;
    private final ProposeRecord propose;
    private final Records records;
    private final Words words;

    ProposalController(Proposals proposals, ProposeRecord propose, Records records, Words words) {
        this.proposals = proposals;
        this.propose = propose;
        this.records = records;
        this.words = words;
    }

    @GetMapping("/promotion/proposals")
    ModelAndView list(Frame frame) {
        var found = proposals.list(Reach.writing(frame.viewer()), SHOWN);
        return new ModelAndView("promotion/proposals", "page", new ProposalsPage(frame, found));
    }

    @GetMapping("/promotion/proposals/{id}")
    ModelAndView show(Frame frame, @PathVariable UUID id) {
        return new ModelAndView("promotion/proposal", "page", page(frame, id, "", FormErrors.NONE));
    }

    @PostMapping("/promotion/proposals/{id}/confirmation")
    ModelAndView confirm(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        return answer(frame, id, "", propose.decide(frame.viewer(), id, true, ""), redirect);
    }

    @PostMapping("/promotion/proposals/{id}/refusal")
    ModelAndView decline(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String answer,
            RedirectAttributes redirect) {
        // A blank field arrives as absent.
        String typed = Objects.requireNonNullElse(answer, "");
        return answer(frame, id, typed, propose.decide(frame.viewer(), id, false, typed), redirect);
    }

    private ModelAndView answer(
            Frame frame, UUID id, String typed, ProposeRecord.Outcome outcome, RedirectAttributes redirect) {
        if (outcome == ProposeRecord.Outcome.DONE) {
            redirect.addFlashAttribute(Frames.FLASH, "promotion.done.decided");
            return new ModelAndView("redirect:/promotion/proposals", HttpStatus.SEE_OTHER);
        }
        var errors = FormErrors.of("answer", frame.text("promotion.proposal." + outcome.name()));
        return new ModelAndView(
                "promotion/proposal", Map.of("page", page(frame, id, typed, errors)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ProposalPage page(Frame frame, UUID id, String typed, FormErrors errors) {
        Reach reach = Reach.writing(frame.viewer());
        Proposal proposal = proposals.find(id, reach).orElseThrow(NotFound::new);
        Values before = proposal.record() == null
                ? Values.NONE
                : records.find(proposal.kind(), proposal.record(), reach)
                        .map(Records.Stored::values)
                        .orElse(Values.NONE);
        var rows = proposal.kind().fields().stream()
                .filter(field -> field.type() != FieldType.PHOTO)
                .map(field -> {
                    String old = before.get(field.key());
                    String now = proposal.values().get(field.key());
                    return new ProposalPage.Row(
                            Words.label(frame, field),
                            words.shown(frame, field, old),
                            words.shown(frame, field, now),
                            !Objects.equals(old, now));
                })
                .toList();
        boolean waits = proposal.decision() == null;
        boolean own = proposal.proposedBy().equals(frame.viewer().accountId());
        return new ProposalPage(
                frame,
                proposal,
                rows,
                waits && !own && Rights.mayEnter(proposal.kind(), reach),
                waits && own,
                typed,
                errors);
    }
}
