package vn.moixa.appraisal.criteria.web;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.DraftId;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.appraisal.criteria.domain.Leaf;
import vn.moixa.appraisal.criteria.store.Drafts;
import vn.moixa.appraisal.criteria.usecase.AttachWording;
import vn.moixa.appraisal.criteria.usecase.PublishCriteria;
import vn.moixa.appraisal.criteria.usecase.ReadCriteria;
import vn.moixa.appraisal.criteria.usecase.UploadCriteria;
import vn.moixa.appraisal.criteria.web.DeskPages.ComparisonPage;
import vn.moixa.appraisal.criteria.web.DeskPages.UploadPage;
import vn.moixa.appraisal.criteria.web.DeskPages.VersionsPage;
import vn.moixa.appraisal.criteria.web.DeskPages.WordingPage;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** The desk of versions: upload, see what changes, publish with a reason in two steps, attach the official wording. */
@Controller
class DeskController {

    private static final String DESK = "/appraisal/criteria";

    private final CriteriaSets sets;
    private final ReadCriteria read;
    private final UploadCriteria upload;
    private final PublishCriteria publish;
    private final AttachWording attach;

    DeskController(
            CriteriaSets sets,
            ReadCriteria read,
            UploadCriteria upload,
            PublishCriteria publish,
            AttachWording attach) {
        this.sets = sets;
        this.read = read;
        this.upload = upload;
        this.publish = publish;
        this.attach = attach;
    }

    @GetMapping(DESK)
    ModelAndView versions(Frame frame) {
        return new ModelAndView(
                "appraisal/criteria/versions", "page", new VersionsPage(frame, sets.all(), read.waiting()));
    }

    @GetMapping(DESK + "/drafts/new")
    ModelAndView form(Frame frame) {
        return new ModelAndView("appraisal/criteria/upload", "page", new UploadPage(frame, FormErrors.NONE, List.of()));
    }

    @PostMapping(DESK + "/drafts")
    ModelAndView upload(Frame frame, @RequestParam MultipartFile file, RedirectAttributes redirect) throws IOException {
        if (file.isEmpty()) {
            return refused(frame, FormErrors.of("file", frame.text("criteria.upload.none")), List.of());
        }
        var copy = Files.createTempFile("criteria", ".upload");
        try {
            try (var out = Files.newOutputStream(copy)) {
                file.getInputStream().transferTo(out);
            }
            String name = Optional.ofNullable(file.getOriginalFilename())
                    .filter(text -> !text.isBlank())
                    .orElse("?");
            return switch (upload.upload(copy, name, frame.viewer())) {
                case UploadCriteria.Waiting(DraftId id) -> to("/drafts/" + id.value(), "uploaded", redirect);
                case UploadCriteria.Known(PublishedSet set) ->
                    refused(
                            frame,
                            FormErrors.of(
                                    "file",
                                    frame.text(
                                            "criteria.upload.known",
                                            set.set().code().value(),
                                            set.set().version())),
                            List.of());
                case UploadCriteria.Unreadable(var why) ->
                    refused(
                            frame,
                            FormErrors.of(
                                    "file",
                                    frame.text(why.key(), why.arguments().toArray())),
                            List.of());
                case UploadCriteria.Refused(var faults) ->
                    refused(
                            frame,
                            FormErrors.of("file", frame.text("criteria.upload.refused", faults.size())),
                            faults.stream()
                                    .map(fault -> frame.text(fault.rule().key(), fault.arguments()))
                                    .toList());
            };
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** First step: what would change. */
    @GetMapping(DESK + "/drafts/{id}")
    ModelAndView draft(Frame frame, @PathVariable UUID id) {
        return new ModelAndView(
                "appraisal/criteria/comparison", "page", page(frame, find(id), false, "", FormErrors.NONE));
    }

    /** Second step: the reason. */
    @GetMapping(DESK + "/drafts/{id}/publication")
    ModelAndView confirm(Frame frame, @PathVariable UUID id) {
        return new ModelAndView(
                "appraisal/criteria/comparison", "page", page(frame, find(id), true, "", FormErrors.NONE));
    }

    @PostMapping(DESK + "/drafts/{id}/publication")
    ModelAndView publish(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam("reason") @Nullable String typed,
            RedirectAttributes redirect) {
        var draft = find(id);
        String reason = Objects.requireNonNullElse(typed, "");
        return switch (publish.publish(new DraftId(id), reason, frame.viewer())) {
            case PublishCriteria.Published _ -> to("", "published", redirect);
            case PublishCriteria.NoLonger _ -> to("/drafts/" + id, "no-longer", redirect);
            case PublishCriteria.ReasonTooShort(int least) ->
                new ModelAndView(
                        "appraisal/criteria/comparison",
                        Map.of(
                                "page",
                                page(
                                        frame,
                                        draft,
                                        true,
                                        reason,
                                        FormErrors.of("reason", frame.text("criteria.publish.reason-short", least)))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping(DESK + "/drafts/{id}/withdrawal")
    ModelAndView putAside(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        find(id);
        return publish.putAside(new DraftId(id), frame.viewer()).isPresent()
                ? to("", "put-aside", redirect)
                : to("/drafts/" + id, "no-longer", redirect);
    }

    @GetMapping(DESK + "/comparison")
    ModelAndView compare(Frame frame, @RequestParam UUID from, @RequestParam UUID to) {
        var before = version(from);
        var after = version(to);
        return new ModelAndView(
                "appraisal/criteria/comparison",
                "page",
                new ComparisonPage(
                        frame,
                        before.set(),
                        after.set(),
                        read.dossiersUnderWay(before.id()),
                        null,
                        false,
                        "",
                        FormErrors.NONE));
    }

    @GetMapping(DESK + "/{id}/wordings")
    ModelAndView wordings(Frame frame, @PathVariable UUID id, @RequestParam Optional<String> criterion) {
        var set = version(id);
        var leaf = criterion.map(number -> leaf(set, number)).orElse(null);
        return new ModelAndView(
                "appraisal/criteria/wordings",
                "page",
                new WordingPage(frame, set, leaf, read.wordings(set.id()), FormErrors.NONE));
    }

    @PostMapping(DESK + "/{id}/wordings")
    ModelAndView attach(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var set = version(id);
        String criterion = Optional.ofNullable(typed.getFirst("criterion")).orElse("");
        var leaf = leaf(set, criterion);
        var wordings = java.util.stream.IntStream.rangeClosed(1, leaf.options().size())
                .mapToObj(place ->
                        Optional.ofNullable(typed.getFirst("wording-" + place)).orElse(""))
                .toList();
        String source = Optional.ofNullable(typed.getFirst("source")).orElse("");
        var result = attach.attach(set, criterion, wordings, source, frame.viewer());
        if (result.tooLong().isEmpty()) {
            return to("/" + id + "/wordings", "wording-attached", redirect);
        }
        var errors = FormErrors.NONE;
        for (int place : result.tooLong()) {
            errors = errors.and("wording-" + place, frame.text("criteria.wording.too-long", AttachWording.LONGEST));
        }
        return new ModelAndView(
                "appraisal/criteria/wordings",
                Map.of("page", new WordingPage(frame, set, leaf, read.wordings(set.id()), errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ComparisonPage page(Frame frame, Drafts.Draft draft, boolean confirming, String reason, FormErrors errors) {
        var after = draft.read().set();
        var versions = sets.versionsOf(after.code());
        var before = versions.isEmpty() ? after : versions.getFirst().set();
        int dossiers = versions.isEmpty()
                ? 0
                : read.dossiersUnderWay(versions.getFirst().id());
        return new ComparisonPage(
                frame, before, after.asVersion(before.version() + 1), dossiers, draft, confirming, reason, errors);
    }

    private Drafts.Draft find(UUID id) {
        return read.draft(new DraftId(id)).orElseThrow(NotFound::new);
    }

    private PublishedSet version(UUID id) {
        return sets.byId(new CriteriaSetId(id)).orElseThrow(NotFound::new);
    }

    private static Leaf leaf(PublishedSet set, String number) {
        return set.set().leaf(number).orElseThrow(NotFound::new);
    }

    private static ModelAndView refused(Frame frame, FormErrors errors, List<String> sentences) {
        return new ModelAndView(
                "appraisal/criteria/upload",
                Map.of("page", new UploadPage(frame, errors, sentences)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView to(String path, String said, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, "criteria.said." + said);
        return new ModelAndView("redirect:" + DESK + path, HttpStatus.SEE_OTHER);
    }
}
