package vn.moixa.intake.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Message;
import vn.moixa.intake.Sheet;
import vn.moixa.intake.domain.Import;
import vn.moixa.intake.usecase.AnswerQuestions;
import vn.moixa.intake.usecase.CancelImport;
import vn.moixa.intake.usecase.ConfirmImport;
import vn.moixa.intake.usecase.ReceivedFile;
import vn.moixa.intake.usecase.Sheets;
import vn.moixa.intake.usecase.ShowImports;
import vn.moixa.intake.usecase.UndoImport;
import vn.moixa.intake.usecase.UploadImport;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** The pages on which officers bring workbooks in. */
@Controller
class ImportController {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SECONDS_BETWEEN_LOOKS = 2;

    private final ShowImports showImports;
    private final UploadImport uploadImport;
    private final ConfirmImport confirmImport;
    private final CancelImport cancelImport;
    private final UndoImport undoImport;
    private final AnswerQuestions answerQuestions;
    private final Sheets sheets;
    private final InstantSource time;

    ImportController(
            ShowImports showImports,
            UploadImport uploadImport,
            ConfirmImport confirmImport,
            CancelImport cancelImport,
            UndoImport undoImport,
            AnswerQuestions answerQuestions,
            Sheets sheets,
            InstantSource time) {
        this.showImports = showImports;
        this.uploadImport = uploadImport;
        this.confirmImport = confirmImport;
        this.cancelImport = cancelImport;
        this.undoImport = undoImport;
        this.answerQuestions = answerQuestions;
        this.sheets = sheets;
        this.time = time;
    }

    @GetMapping("/intake/imports")
    ModelAndView index(
            Frame frame,
            @RequestParam(defaultValue = "0") int from,
            @RequestParam(required = false) @Nullable String kind) {
        return list(frame, Math.clamp(from, 0, 100_000), kind, FormErrors.NONE);
    }

    @PostMapping("/intake/imports")
    ModelAndView create(
            Frame frame,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable MultipartFile file,
            @RequestParam(name = "_once", required = false) @Nullable String once,
            HttpServletResponse response)
            throws IOException {
        var sheet = sheets.openTo(frame.viewer()).stream()
                .filter(known -> known.kind().value().equals(kind))
                .findFirst();
        if (sheet.isEmpty()) {
            return refused(frame, kind, FormErrors.of("kind", frame.text("intake.upload.choose_kind")), response);
        }
        if (file == null || file.isEmpty()) {
            return refused(frame, kind, FormErrors.of("file", frame.text("intake.upload.choose_file")), response);
        }
        try (var received = ReceivedFile.of(file.getInputStream())) {
            return switch (uploadImport.upload(upload(sheet.get(), file, received, frame, once))) {
                case UploadImport.Answer.Taken(var id) -> to(id);
                case UploadImport.Answer.Repeated(var id) -> to(id);
                case UploadImport.Answer.KeyUsedForOtherFile() ->
                    refused(frame, kind, FormErrors.of("file", frame.text("intake.upload.sent_twice")), response);
                case UploadImport.Answer.Refused(var why) ->
                    refused(frame, kind, FormErrors.of("file", say(frame, why)), response);
            };
        }
    }

    @GetMapping("/intake/imports/{id}")
    ModelAndView show(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String show,
            @RequestParam(defaultValue = "0") int after,
            HttpServletResponse response) {
        var found = find(frame, id);
        if (found.state().isRunning()) {
            response.setHeader("Refresh", String.valueOf(SECONDS_BETWEEN_LOOKS));
        }
        response.setHeader("Cache-Control", "no-store");
        return page(frame, found, show, after, null);
    }

    @PostMapping("/intake/imports/{id}/confirmation")
    ModelAndView confirm(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean validRowsOnly,
            HttpServletResponse response) {
        var found = find(frame, id);
        return switch (confirmImport.confirm(found, validRowsOnly)) {
            case ConfirmImport.Answer.Confirmed() -> to(found.id());
            case ConfirmImport.Answer.Refused(var why) -> {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                yield page(frame, find(frame, id), null, 0, say(frame, why));
            }
        };
    }

    @PostMapping("/intake/imports/{id}/answers")
    ModelAndView answer(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(name = "answer", required = false) @Nullable List<String> answers,
            RedirectAttributes flash) {
        var found = find(frame, id);
        var given = Optional.ofNullable(answers).orElse(List.of()).stream()
                .flatMap(answer -> ImportPage.given(answer).stream())
                .toList();
        if (!answerQuestions.answer(found, given, Sheets.importer(frame.viewer()))) {
            flash.addFlashAttribute(Frames.FLASH, "intake.answers.none");
        }
        return to(found.id());
    }

    @PostMapping("/intake/imports/{id}/cancellation")
    ModelAndView cancel(Frame frame, @PathVariable UUID id, RedirectAttributes flash) {
        var found = find(frame, id);
        flash.addFlashAttribute(
                Frames.FLASH, cancelImport.cancel(found) ? "intake.cancel.asked" : "intake.cancel.too_late");
        return to(found.id());
    }

    @PostMapping("/intake/imports/{id}/undoing")
    ModelAndView undo(Frame frame, @PathVariable UUID id, RedirectAttributes flash) {
        var found = find(frame, id);
        if (!undoImport.undo(found.id(), Sheets.importer(frame.viewer()))) {
            flash.addFlashAttribute(Frames.FLASH, "intake.undo.too_late");
        }
        return to(found.id());
    }

    private ModelAndView list(Frame frame, int from, @Nullable String kind, FormErrors errors) {
        var size = ImportsPage.SIZE;
        var found = showImports.newest(frame.viewer(), from, size + 1);
        return new ModelAndView(
                "intake/imports",
                "page",
                new ImportsPage(frame, found, sheets.openTo(frame.viewer()), from, kind == null ? "" : kind, errors));
    }

    private ModelAndView refused(Frame frame, @Nullable String kind, FormErrors errors, HttpServletResponse response) {
        response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        return list(frame, 0, kind, errors);
    }

    private ModelAndView page(Frame frame, Import found, @Nullable String show, int after, @Nullable String refusal) {
        var view = ImportView.chosen(show, found);
        return new ModelAndView(
                "intake/import",
                "page",
                new ImportPage(
                        frame,
                        found,
                        sheets.get(found.kind()),
                        showImports.layout(found),
                        view,
                        showImports.rows(found, view.filter(), Math.max(0, after), ImportPage.SIZE + 1),
                        time.instant(),
                        refusal));
    }

    private static UploadImport.Upload upload(
            Sheet sheet, MultipartFile file, ReceivedFile received, Frame frame, @Nullable String once) {
        var name = file.getOriginalFilename();
        return new UploadImport.Upload(
                sheet,
                name == null ? "" : name,
                received.path(),
                Import.Way.PREVIEW_THEN_CONFIRM,
                Sheets.importer(frame.viewer()),
                once == null || once.isBlank() || once.length() > 100 ? null : "form-" + once);
    }

    private Import find(Frame frame, UUID id) {
        return showImports.find(new ImportId(id), frame.viewer()).orElseThrow(NotFound::new);
    }

    private static ModelAndView to(ImportId id) {
        return new ModelAndView("redirect:/intake/imports/" + id);
    }

    static String say(Frame frame, Message message) {
        return frame.text(message.key(), message.arguments().toArray());
    }
}
