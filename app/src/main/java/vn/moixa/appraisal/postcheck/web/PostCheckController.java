package vn.moixa.appraisal.postcheck.web;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.calendar.web.Typed;
import vn.moixa.appraisal.postcheck.domain.CheckKind;
import vn.moixa.appraisal.postcheck.domain.CheckState;
import vn.moixa.appraisal.postcheck.domain.FollowUp;
import vn.moixa.appraisal.postcheck.domain.Result;
import vn.moixa.appraisal.postcheck.usecase.KeepPostChecks;
import vn.moixa.appraisal.postcheck.web.PostCheckPages.CheckPage;
import vn.moixa.appraisal.postcheck.web.PostCheckPages.ListPage;
import vn.moixa.appraisal.postcheck.web.PostCheckPages.PlanPage;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.file.Storing;
import vn.moixa.registry.ProductId;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;

/** Checks after recognition: planned by officers, made on site with a phone. */
@Controller
class PostCheckController {

    private static final int PAGE = 30;
    private static final int MOST_PHOTOS = 20;

    private final KeepPostChecks keep;
    private final Files files;
    private final Areas areas;

    PostCheckController(KeepPostChecks keep, Files files, Areas areas) {
        this.keep = keep;
        this.files = files;
        this.areas = areas;
    }

    @GetMapping("/appraisal/post-checks")
    ModelAndView list(Frame frame, @RequestParam Map<String, String> query) {
        var asked = new Typed(query);
        var state = Optional.ofNullable(asked.one(CheckState.values(), "state"))
                .orElse(frame.viewer().isStaff() ? CheckState.PLANNED : CheckState.DONE);
        var checks = keep.page(
                state,
                asked.value("q"),
                frame.publishedOnly(),
                asked.value("cursor").isEmpty() ? null : asked.value("cursor"),
                PAGE,
                frame.viewer());
        var counts = keep.counts(frame.publishedOnly(), frame.viewer());
        var page =
                new ListPage(frame, checks, counts, state, asked, KeepPostChecks.plans(frame.viewer()), keep.today());
        return new ModelAndView("appraisal/postcheck/checks", "page", page);
    }

    @GetMapping("/appraisal/post-checks/new")
    ModelAndView form(Frame frame, @RequestParam Map<String, String> query) {
        return plan(frame, new Typed(query), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/appraisal/post-checks")
    ModelAndView plan(
            Frame frame,
            @RequestParam Map<String, String> fields,
            @RequestParam(required = false) @Nullable List<UUID> product,
            RedirectAttributes redirect) {
        var typed = new Typed(fields);
        var products = Optional.ofNullable(product).orElse(List.of()).stream()
                .map(ProductId::new)
                .toList();
        var draft = new KeepPostChecks.Draft(
                products, typed.one(CheckKind.values(), "kind"), typed.date("dueOn"), typed.value("reason"));
        var kept = keep.plan(draft, frame.viewer());
        if (!kept.reasons().isEmpty()) {
            return plan(frame, typed, errors(frame, kept.reasons()), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        redirect.addFlashAttribute(Frames.FLASH, "postcheck.planned");
        return new ModelAndView("redirect:/appraisal/post-checks", HttpStatus.SEE_OTHER);
    }

    @GetMapping("/appraisal/post-checks/{id}")
    ModelAndView show(Frame frame, @PathVariable UUID id) {
        return new ModelAndView("appraisal/postcheck/check", "page", page(frame, id, Typed.NOTHING, FormErrors.NONE));
    }

    @PostMapping("/appraisal/post-checks/{id}/result")
    ModelAndView finish(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam Map<String, String> fields,
            @RequestParam List<MultipartFile> photos,
            RedirectAttributes redirect)
            throws IOException {
        var typed = new Typed(fields);
        keep.check(id, frame.viewer());
        var kept = new ArrayList<FileHash>();
        for (MultipartFile photo :
                photos.stream().filter(one -> !one.isEmpty()).limit(MOST_PHOTOS).toList()) {
            String problem = store(frame, photo, kept);
            if (problem != null) {
                return refused(frame, id, typed, FormErrors.of("photos", frame.text(problem)));
            }
        }
        Integer version = typed.number("version");
        var faults = keep.finish(id, result(typed), kept, version == null ? -1 : version, frame.viewer());
        if (!faults.isEmpty()) {
            return refused(frame, id, typed, errors(frame, faults));
        }
        redirect.addFlashAttribute(Frames.FLASH, "postcheck.saved");
        return new ModelAndView("redirect:/appraisal/post-checks/" + id, HttpStatus.SEE_OTHER);
    }

    @PostMapping("/appraisal/post-checks/{id}/cancellation")
    ModelAndView cancel(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> fields, RedirectAttributes redirect) {
        var typed = new Typed(fields);
        String problem = keep.cancel(id, typed.value("cancelReason"), frame.viewer());
        if (problem != null) {
            return refused(frame, id, typed, FormErrors.of("cancelReason", frame.text(problem)));
        }
        redirect.addFlashAttribute(Frames.FLASH, "postcheck.cancelled");
        return new ModelAndView("redirect:/appraisal/post-checks/" + id, HttpStatus.SEE_OTHER);
    }

    @GetMapping("/appraisal/post-checks/{id}/photos/{position}")
    ResponseEntity<Resource> photo(Frame frame, @PathVariable UUID id, @PathVariable int position) {
        var photos = keep.check(id, frame.viewer()).photos();
        if (position < 1 || position > photos.size()) {
            throw new NotFound();
        }
        var hash = FileHash.parse(photos.get(position - 1)).orElseThrow(NotFound::new);
        var stored = files.variant(hash, 1280).or(() -> files.open(hash)).orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .header("Cache-Control", "private, no-store")
                .body(new FileSystemResource(stored.path()));
    }

    private @Nullable String store(Frame frame, MultipartFile photo, List<FileHash> kept) throws IOException {
        try (var content = photo.getInputStream()) {
            String name = Optional.ofNullable(photo.getOriginalFilename()).orElse("");
            return switch (files.store(content, name, frame.viewer().accountId())) {
                case Storing.Stored stored
                when stored.mediaType().startsWith("image/") -> {
                    kept.add(stored.hash());
                    yield null;
                }
                case Storing.Stored other -> Storing.Reason.NOT_A_PICTURE.messageKey();
                case Storing.Rejected(var reason) -> reason.messageKey();
            };
        }
    }

    private static Result result(Typed typed) {
        var failed = new ArrayList<Result.Failed>();
        for (int line = 0; typed.has("criterion." + line); line++) {
            var one = new Result.Failed(typed.value("criterion." + line), typed.value("sentence." + line));
            if (!one.criterion().isEmpty() || !one.sentence().isEmpty()) {
                failed.add(one);
            }
        }
        return new Result(
                typed.date("checkedOn"),
                typed.value("place"),
                yes(typed.value("criteriaMet")),
                yes(typed.value("markUseRight")),
                typed.value("findings"),
                failed,
                typed.one(FollowUp.values(), "followUp"),
                typed.date("remedyBy"));
    }

    private static @Nullable Boolean yes(String answer) {
        return switch (answer) {
            case "yes" -> true;
            case "no" -> false;
            default -> null;
        };
    }

    private ModelAndView plan(Frame frame, Typed typed, FormErrors errors, HttpStatus status) {
        String q = typed.value("q");
        var found = q.isEmpty() ? List.<KeepPostChecks.Starred>of() : keep.starred(q);
        return new ModelAndView(
                "appraisal/postcheck/plan", Map.of("page", new PlanPage(frame, q, found, typed, errors)), status);
    }

    private ModelAndView refused(Frame frame, UUID id, Typed typed, FormErrors errors) {
        return new ModelAndView(
                "appraisal/postcheck/check",
                Map.of("page", page(frame, id, typed, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private CheckPage page(Frame frame, UUID id, Typed typed, FormErrors errors) {
        var check = keep.check(id, frame.viewer());
        boolean planned = check.state() == CheckState.PLANNED;
        return new CheckPage(
                frame,
                check,
                areas.name(UnitList.FROM_2025, check.commune()).orElse(""),
                planned && KeepPostChecks.checks(frame.viewer()),
                planned && KeepPostChecks.plans(frame.viewer()),
                frame.viewer().has(Role.PROVINCIAL_OFFICER),
                typed,
                errors,
                keep.today());
    }

    private static FormErrors errors(Frame frame, Map<String, String> reasons) {
        var errors = FormErrors.NONE;
        for (var reason : reasons.entrySet()) {
            errors = errors.and(reason.getKey(), frame.text(reason.getValue()));
        }
        return errors;
    }
}
