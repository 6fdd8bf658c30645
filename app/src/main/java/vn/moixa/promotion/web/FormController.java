package vn.moixa.promotion.web;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Merge;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.usecase.ProposeRecord;
import vn.moixa.promotion.usecase.Rights;
import vn.moixa.promotion.usecase.SaveRecord;
import vn.moixa.promotion.usecase.Saving;
import vn.moixa.registry.Reach;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

@Controller
class FormController {

    /** Shown only while the one who types it is typing it. */
    private static final String ACCOUNT_NUMBER = "account_number";

    private final Records records;
    private final SaveRecord saveRecord;
    private final ProposeRecord propose;
    private final Forms forms;
    private final Files files;

    FormController(Records records, SaveRecord saveRecord, ProposeRecord propose, Forms forms, Files files) {
        this.records = records;
        this.saveRecord = saveRecord;
        this.propose = propose;
        this.forms = forms;
        this.files = files;
    }

    @GetMapping("/promotion/{kind}/new")
    ModelAndView start(Frame frame, @PathVariable String kind) {
        Kind known = Kind.ofSlug(kind)
                .filter(each -> Rights.mayEnter(each, Reach.writing(frame.viewer())) || proposes(frame, each))
                .orElseThrow(NotFound::new);
        return forms.page(frame, known, null, 0, initial(frame, known), FormErrors.NONE, List.of());
    }

    @GetMapping("/promotion/{kind}/{id}/form")
    ModelAndView edit(Frame frame, @PathVariable String kind, @PathVariable UUID id) {
        Reach reach = Reach.writing(frame.viewer());
        Records.Stored stored = Kind.ofSlug(kind)
                .filter(known -> Rights.mayEnter(known, reach) || proposes(frame, known))
                .flatMap(known -> records.find(known, id, reach))
                .orElseThrow(NotFound::new);
        Values shown = stored.values().with(ACCOUNT_NUMBER, null);
        return forms.page(frame, stored.kind(), id, stored.version(), shown, FormErrors.NONE, List.of());
    }

    @PostMapping("/promotion/{kind}")
    ModelAndView create(
            Frame frame,
            @PathVariable String kind,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "photo_file", required = false) @Nullable MultipartFile photo,
            RedirectAttributes redirect)
            throws IOException {
        Kind known = Kind.ofSlug(kind).orElseThrow(NotFound::new);
        var typed = typed(known, form);
        Storing storing = keep(frame, known, photo, typed);
        if (storing instanceof Storing.Rejected rejected) {
            return again(frame, known, null, 0, typed, photoRejected(rejected));
        }
        if (proposes(frame, known)) {
            return answerProposal(
                    frame, known, null, 0, typed, propose.propose(frame.viewer(), known, null, 0, typed), redirect);
        }
        return answer(frame, known, null, 0, typed, saveRecord.create(frame.viewer(), known, typed), redirect);
    }

    @PostMapping("/promotion/{kind}/{id}")
    ModelAndView change(
            Frame frame,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam int version,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "photo_file", required = false) @Nullable MultipartFile photo,
            RedirectAttributes redirect)
            throws IOException {
        Kind known = Kind.ofSlug(kind).orElseThrow(NotFound::new);
        var typed = typed(known, form);
        Storing storing = keep(frame, known, photo, typed);
        if (storing instanceof Storing.Rejected rejected) {
            return again(frame, known, id, version, typed, photoRejected(rejected));
        }
        if (proposes(frame, known)) {
            return answerProposal(
                    frame,
                    known,
                    id,
                    version,
                    typed,
                    propose.propose(frame.viewer(), known, id, version, typed),
                    redirect);
        }
        return answer(
                frame,
                known,
                id,
                version,
                typed,
                saveRecord.change(frame.viewer(), known, id, version, typed),
                redirect);
    }

    private static boolean proposes(Frame frame, Kind kind) {
        return Rights.mayPropose(kind, Reach.writing(frame.viewer()));
    }

    /** A producer that has one account of its own need not type its name. */
    private static Values initial(Frame frame, Kind kind) {
        var own = frame.viewer().producers();
        return proposes(frame, kind)
                        && own.size() == 1
                        && kind.field(FieldType.PRODUCER).isPresent()
                ? kind.initial().with("producer", own.iterator().next().toString())
                : kind.initial();
    }

    private ModelAndView answerProposal(
            Frame frame,
            Kind kind,
            @Nullable UUID id,
            int version,
            Map<String, String> typed,
            Saving outcome,
            RedirectAttributes redirect) {
        if (outcome instanceof Saving.Saved(UUID proposal)) {
            redirect.addFlashAttribute(Frames.FLASH, "promotion.done.proposed");
            return new ModelAndView("redirect:/promotion/proposals/" + proposal);
        }
        return answer(frame, kind, id, version, typed, outcome, redirect);
    }

    private ModelAndView answer(
            Frame frame,
            Kind kind,
            @Nullable UUID id,
            int version,
            Map<String, String> typed,
            Saving outcome,
            RedirectAttributes redirect) {
        return switch (outcome) {
            case Saving.Saved(UUID saved) -> {
                redirect.addFlashAttribute(Frames.FLASH, "promotion.done.saved");
                yield new ModelAndView("redirect:" + kind.path() + "/" + saved);
            }
            case Saving.Refused(List<Finding> findings) -> again(frame, kind, id, version, typed, findings);
            case Saving.Stale(Merge merge) ->
                forms.page(
                        frame,
                        kind,
                        id,
                        merge.savedVersion(),
                        merge.proposal().with(ACCOUNT_NUMBER, typed.get(ACCOUNT_NUMBER)),
                        FormErrors.NONE,
                        forms.differences(frame, merge));
            case Saving.NotThere() -> throw new NotFound();
        };
    }

    private ModelAndView again(
            Frame frame, Kind kind, @Nullable UUID id, int version, Map<String, String> typed, List<Finding> findings) {
        FormErrors errors = FormErrors.NONE;
        for (Finding finding : findings) {
            errors = errors.and(
                    finding.field(),
                    frame.text(finding.messageKey(), finding.arguments().toArray()));
        }
        var kept = new HashMap<String, String>();
        typed.forEach((key, value) -> {
            if (!value.isBlank()) {
                kept.put(key, value);
            }
        });
        return forms.page(frame, kind, id, version, new Values(kept), errors, List.of());
    }

    /** The fields of the kind only. A photo comes as a file; its hash is not for anybody to type, or one could read other files. */
    private static Map<String, String> typed(Kind kind, Map<String, String> form) {
        var typed = new HashMap<String, String>();
        kind.fields().stream()
                .filter(field -> field.type() != FieldType.PHOTO)
                .forEach(field -> typed.put(field.key(), Objects.requireNonNullElse(form.get(field.key()), "")));
        return typed;
    }

    private @Nullable Storing keep(Frame frame, Kind kind, @Nullable MultipartFile photo, Map<String, String> typed)
            throws IOException {
        if (photo == null || photo.isEmpty() || kind.field(FieldType.PHOTO).isEmpty()) {
            return null;
        }
        try (InputStream content = photo.getInputStream()) {
            Storing storing = files.store(
                    content,
                    Objects.requireNonNullElse(photo.getOriginalFilename(), ""),
                    frame.viewer().accountId());
            if (storing instanceof Storing.Stored stored) {
                if (!stored.mediaType().startsWith("image/")) {
                    return new Storing.Rejected(Storing.Reason.NOT_A_PICTURE);
                }
                typed.put("photo", stored.hash().value());
            }
            return storing;
        }
    }

    private static List<Finding> photoRejected(Storing.Rejected rejected) {
        return new ArrayList<>(
                List.of(Finding.of("photo_file", rejected.reason().messageKey())));
    }
}
