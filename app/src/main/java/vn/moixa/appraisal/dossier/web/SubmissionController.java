package vn.moixa.appraisal.dossier.web;

import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.dossier.domain.Receipt;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.dossier.usecase.PrintReceipt;
import vn.moixa.appraisal.dossier.usecase.ReadDossier;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier;
import vn.moixa.appraisal.dossier.usecase.SubmitDossier.Outcome;
import vn.moixa.appraisal.dossier.usecase.WithdrawDossier;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** Handing in, what proves it, and taking back. */
@Controller
class SubmissionController {

    private final ReadDossier read;
    private final SubmitDossier submit;
    private final FillDossier fill;
    private final WithdrawDossier withdraw;
    private final PrintReceipt print;

    SubmissionController(
            ReadDossier read, SubmitDossier submit, FillDossier fill, WithdrawDossier withdraw, PrintReceipt print) {
        this.read = read;
        this.submit = submit;
        this.fill = fill;
        this.withdraw = withdraw;
        this.print = print;
    }

    @GetMapping("/appraisal/dossiers/{id}/submission")
    ModelAndView check(Frame frame, @PathVariable UUID id) {
        return check(frame, id, FormErrors.NONE);
    }

    @PostMapping("/appraisal/dossiers/{id}/submission")
    ModelAndView submit(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean despite,
            @RequestParam(defaultValue = "0") int stars,
            @RequestParam(required = false) @Nullable UUID confirmation,
            @RequestParam(required = false) @Nullable String basis,
            RedirectAttributes redirect) {
        var dossier = new DossierId(id);
        if (stars != 0) {
            fill.aim(dossier, stars, frame.viewer());
        }
        var manner = new SubmitDossier.Manner(despite, confirmation, cut(basis, 255));
        return switch (submit.submit(dossier, manner, frame.viewer())) {
            case Outcome.HandedIn(Receipt receipt) -> DossierController.to(path(receipt));
            case Outcome.AlreadyIn(Receipt receipt) -> DossierController.to(path(receipt));
            case Outcome.AwaitingConfirmation() -> {
                redirect.addFlashAttribute(Frames.FLASH, "dossier.awaiting");
                yield DossierController.to("/appraisal/dossiers/" + id);
            }
            case Outcome.ChangedMeanwhile() -> refused(frame, id, "", frame.text("dossier.changed-meanwhile"));
            case Outcome.FieldsMissing(var fields) ->
                refused(frame, id, "", frame.text("dossier.submit.fields", fields.size()));
            case Outcome.GapsNotAccepted _ -> refused(frame, id, "despite", frame.text("dossier.submit.despite"));
            case Outcome.ItemsUnanswered(var items) ->
                refused(frame, id, "", frame.text("dossier.submit.items", items.size()));
            case Outcome.NotEligible(var why) -> refused(frame, id, "", DossierWords.eligibility(frame, why));
            case Outcome.KindNotPossible(var why) -> refused(frame, id, "", DossierWords.notPossible(frame, why));
            case Outcome.StarNotPossible(var offered) ->
                refused(
                        frame,
                        id,
                        "stars",
                        frame.text("dossier.begin.stars-offered", DossierController.stars(offered.stars())));
            case Outcome.Closed _ -> throw new NotFound();
        };
    }

    @PostMapping("/appraisal/dossiers/{id}/confirmation")
    ModelAndView refuse(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        submit.refuse(new DossierId(id), cut(reason, 500), frame.viewer());
        redirect.addFlashAttribute(Frames.FLASH, "dossier.confirmation-refused");
        return DossierController.to("/appraisal/dossiers/" + id);
    }

    @PostMapping("/appraisal/dossiers/{id}/answers/{position}")
    ModelAndView answer(
            Frame frame,
            @PathVariable UUID id,
            @PathVariable int position,
            @RequestParam(required = false) @Nullable String answer,
            RedirectAttributes redirect) {
        return switch (withdraw.answer(new DossierId(id), position, cut(answer, 4_000), frame.viewer())) {
            case WithdrawDossier.Outcome.Done() -> {
                redirect.addFlashAttribute(Frames.FLASH, "dossier.saved");
                yield DossierController.to("/appraisal/dossiers/" + id);
            }
            case WithdrawDossier.Outcome.TooLate _ -> throw new NotFound();
            case WithdrawDossier.Outcome.AnswerLength(int shortest, int longest) -> {
                var errors =
                        FormErrors.of("answer-" + position, frame.text("dossier.return.length", shortest, longest));
                var page = new DossierPage(
                        frame,
                        read.whole(new DossierId(id), frame.viewer()),
                        errors,
                        Map.of("answer-" + position, cut(answer, 4_000)));
                yield new ModelAndView(
                        "appraisal/dossier/overview", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
            }
        };
    }

    @GetMapping("/appraisal/dossiers/{id}/withdrawal")
    ModelAndView withdrawal(Frame frame, @PathVariable UUID id) {
        var page = DossierPage.of(frame, read.whole(new DossierId(id), frame.viewer()));
        if (!page.mayTakeBack()) {
            throw new NotFound();
        }
        return new ModelAndView("appraisal/dossier/withdrawal", "page", page);
    }

    @PostMapping("/appraisal/dossiers/{id}/withdrawal")
    ModelAndView withdraw(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        String text = cut(reason, 500);
        redirect.addFlashAttribute(
                Frames.FLASH,
                switch (withdraw.withdraw(new DossierId(id), text, frame.viewer())) {
                    case WithdrawDossier.Outcome.Done() -> "dossier.withdrawn";
                    case WithdrawDossier.Outcome.TooLate _, WithdrawDossier.Outcome.AnswerLength _ ->
                        "dossier.too-late";
                });
        return DossierController.to("/appraisal/dossiers/" + id);
    }

    @GetMapping("/appraisal/dossiers/{id}/receipts/{number}")
    ModelAndView receipt(Frame frame, @PathVariable UUID id, @PathVariable int number) {
        var whole = read.whole(new DossierId(id), frame.viewer());
        return new ModelAndView(
                "appraisal/dossier/receipt",
                "page",
                new ReceiptPage(frame, DossierPage.of(frame, whole), receipt(whole, number)));
    }

    @GetMapping("/appraisal/dossiers/{id}/receipts/{number}/pdf")
    ResponseEntity<byte[]> receiptPdf(Frame frame, @PathVariable UUID id, @PathVariable int number) {
        var whole = read.whole(new DossierId(id), frame.viewer());
        var receipt = receipt(whole, number);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=\"" + receipt.code() + ".pdf\"")
                .body(print.pdf(whole, receipt));
    }

    private static Receipt receipt(ReadDossier.Whole whole, int number) {
        return whole.receipts().stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private ModelAndView check(Frame frame, UUID id, FormErrors errors) {
        var whole = read.whole(new DossierId(id), frame.viewer());
        if (!whole.mayWrite()) {
            if (whole.receipts().isEmpty()) {
                throw new NotFound();
            }
            return DossierController.to(path(whole.receipts().getFirst()));
        }
        return new ModelAndView(
                "appraisal/dossier/submission", "page", new DossierPage(frame, whole, errors, Map.of()));
    }

    private ModelAndView refused(Frame frame, UUID id, String field, String sentence) {
        var page = check(frame, id, FormErrors.of(field, sentence));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private static String cut(@Nullable String text, int longest) {
        String typed = text == null ? "" : text.strip();
        return typed.substring(0, Math.min(longest, typed.length()));
    }

    private static String path(Receipt receipt) {
        return "/appraisal/dossiers/" + receipt.dossier().value() + "/receipts/" + receipt.number();
    }
}
