package vn.moixa.recognition.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.recognition.CertificateId;
import vn.moixa.recognition.CertificateStatus;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.NewEnding;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.Recognitions;
import vn.moixa.recognition.domain.Ground;
import vn.moixa.recognition.store.CertificateLists;
import vn.moixa.recognition.store.RecognitionLists;
import vn.moixa.recognition.usecase.CertificatePaper;
import vn.moixa.recognition.usecase.DecideOnCertificate;
import vn.moixa.recognition.usecase.EndCertificate;
import vn.moixa.recognition.usecase.ExtendCertificate;
import vn.moixa.recognition.usecase.ReadRecognition;
import vn.moixa.recognition.usecase.WithdrawalDraft;
import vn.moixa.recognition.web.RecognitionPages.Asked;
import vn.moixa.recognition.web.RecognitionPages.CertificatePage;
import vn.moixa.recognition.web.RecognitionPages.CertificatesPage;
import vn.moixa.recognition.web.RecognitionPages.ProductStarsPage;
import vn.moixa.recognition.web.RecognitionPages.RecognitionPage;
import vn.moixa.recognition.web.RecognitionPages.RecognitionsPage;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

/** Recognitions and certificates: the proof behind every star, and what an officer decides about one. */
@Controller
class CertificateController {

    private static final int PAGE = 50;

    private final ReadRecognition read;
    private final DecideOnCertificate decide;
    private final CertificatePaper paper;
    private final WithdrawalDraft withdrawal;
    private final Recognitions recognitions;
    private final Areas areas;
    private final CertificatePages pages;

    CertificateController(
            ReadRecognition read,
            DecideOnCertificate decide,
            CertificatePaper paper,
            WithdrawalDraft withdrawal,
            Recognitions recognitions,
            Areas areas,
            CertificatePages pages) {
        this.pages = pages;
        this.read = read;
        this.decide = decide;
        this.paper = paper;
        this.withdrawal = withdrawal;
        this.recognitions = recognitions;
        this.areas = areas;
    }

    @GetMapping("/recognition/recognitions")
    ModelAndView recognitions(Frame frame, @RequestParam Map<String, String> query) {
        var asked = new Asked(query);
        String commune = asked.get("commune");
        var filter = new RecognitionLists.Filter(
                asked.get("q"),
                date(asked.get("validOn")),
                stars(asked.get("stars")),
                one(RecognitionKind.values(), asked.get("kind")),
                one(Grade.values(), asked.get("grade")),
                date(asked.get("from")),
                date(asked.get("to")),
                commune.isEmpty() ? null : new RecognitionLists.Place.Commune(commune),
                null,
                frame.publishedOnly());
        var listing = read.recognitions(filter, frame.viewer(), query.get("cursor"), PAGE);
        return new ModelAndView(
                "recognition/recognitions", "page", new RecognitionsPage(frame, listing, asked, communes(), areas));
    }

    @GetMapping("/recognition/recognitions/{id}")
    ModelAndView recognition(Frame frame, @PathVariable UUID id) {
        var line = read.recognition(id, frame.viewer());
        String commune = areas.name(UnitList.FROM_2025, line.communeCode()).orElse("");
        return new ModelAndView("recognition/recognition", "page", new RecognitionPage(frame, line, commune));
    }

    @GetMapping("/recognition/products/{id}")
    ModelAndView product(Frame frame, @PathVariable UUID id) {
        var product = read.product(id, frame.viewer());
        var certificates = recognitions.certificatesOf(product.id(), read.today());
        return new ModelAndView(
                "recognition/product-stars",
                "page",
                new ProductStarsPage(frame, product, certificates, read.ofProduct(product, frame.viewer())));
    }

    @GetMapping("/recognition/certificates")
    ModelAndView certificates(Frame frame, @RequestParam Map<String, String> query) {
        var asked = new Asked(query);
        var filter = filter(frame, asked);
        // Without a question the list shows what counts today, the next to expire first.
        boolean unasked = asked.get("status").isEmpty() && asked.get("q").isEmpty();
        var listing = read.certificates(filter.carrying(unasked), frame.viewer(), query.get("cursor"), PAGE);
        var counts = read.countByStatus(filter, frame.viewer());
        return new ModelAndView(
                "recognition/certificates",
                "page",
                new CertificatesPage(frame, listing, counts, asked, communes(), areas));
    }

    @GetMapping("/recognition/certificates/{id}")
    ModelAndView certificate(Frame frame, @PathVariable UUID id) {
        return new ModelAndView("recognition/certificate", "page", pages.page(frame, id, Map.of(), FormErrors.NONE));
    }

    /** The certificate to print, with the frame of its commune. */
    @GetMapping("/recognition/certificates/{id}/paper")
    ResponseEntity<byte[]> paper(Frame frame, @PathVariable UUID id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .header("Content-Disposition", "inline; filename=giay-chung-nhan.pdf")
                .header("Cache-Control", "private, no-store")
                .body(paper.pdf(new CertificateId(id), frame.viewer()));
    }

    /** The draft of a withdrawal for one ground, to be completed and signed. */
    @GetMapping("/recognition/certificates/{id}/withdrawal-draft")
    ResponseEntity<byte[]> withdrawalDraft(Frame frame, @PathVariable UUID id, @RequestParam @Nullable String ground) {
        Ground asked = one(Ground.values(), ground == null ? "" : ground);
        byte[] draft =
                withdrawal.docx(new CertificateId(id), asked == null ? Ground.CRITERIA_NOT_MET : asked, frame.viewer());
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"))
                .header("Content-Disposition", "attachment; filename=du-thao-thu-hoi.docx")
                .header("Cache-Control", "private, no-store")
                .body(draft);
    }

    @PostMapping("/recognition/certificates/{id}/extension")
    ModelAndView extend(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        LocalDate until = date(typed.get("until"));
        if (until == null) {
            return refused(frame, id, typed, "until", "recognition.form.date");
        }
        String reason = typed.getOrDefault("reason", "");
        return switch (decide.extend(new CertificateId(id), until, reason, frame.viewer())) {
            case ExtendCertificate.Extended() -> saved(id, redirect);
            case ExtendCertificate.AlreadyEnded() ->
                refused(frame, id, typed, "until", "recognition.form.already-ended");
            case ExtendCertificate.Refused refused ->
                switch (refused.reason()) {
                    case NOT_AFTER_EXPIRY, BEYOND_OUTER_LIMIT ->
                        refused(
                                frame,
                                id,
                                typed,
                                "until",
                                "recognition.form.extension." + refused.reason().name());
                    case REASON_TOO_SHORT ->
                        refused(
                                frame,
                                id,
                                typed,
                                "reason",
                                "recognition.form.extension." + refused.reason().name());
                };
        };
    }

    @PostMapping("/recognition/certificates/{id}/ending")
    ModelAndView end(
            Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        LocalDate endedOn = date(typed.get("endedOn"));
        var ground = one(Ground.values(), typed.getOrDefault("ground", ""));
        var errors = FormErrors.NONE;
        if (ground == null) {
            errors = errors.and("ground", frame.text("recognition.form.required"));
        }
        if (endedOn == null) {
            errors = errors.and("endedOn", frame.text("recognition.form.date"));
        }
        for (String field : List.of("explanation", "decisionNumber", "decisionIssuer")) {
            if (typed.getOrDefault(field, "").isBlank()) {
                errors = errors.and(field, frame.text("recognition.form.required"));
            } else if (typed.getOrDefault(field, "").length() > 1_000) {
                errors = errors.and(field, frame.text("recognition.form.too-long"));
            }
        }
        if (!errors.isEmpty() || ground == null || endedOn == null) {
            return refused(pages.page(frame, id, typed, errors));
        }
        var ending = new NewEnding(
                new CertificateId(id),
                ground.name(),
                endedOn,
                typed.getOrDefault("explanation", "").strip(),
                typed.getOrDefault("decisionNumber", "").strip(),
                typed.getOrDefault("decisionIssuer", "").strip(),
                date(typed.get("concludedOn")));
        return switch (decide.end(ending, frame.viewer())) {
            case EndCertificate.Ended() -> saved(id, redirect);
            case EndCertificate.BeforeIssue() -> refused(frame, id, typed, "endedOn", "recognition.form.before-issue");
            case EndCertificate.AlreadyEnded() ->
                refused(frame, id, typed, "endedOn", "recognition.form.already-ended");
        };
    }

    static CertificateLists.Filter filter(Frame frame, Asked asked) {
        return new CertificateLists.Filter(
                asked.get("q"),
                one(CertificateStatus.values(), asked.get("status")),
                stars(asked.get("stars")),
                asked.get("commune").isEmpty() ? null : asked.get("commune"),
                null,
                null,
                date(asked.get("expiresTo")),
                false,
                frame.publishedOnly());
    }

    private ModelAndView refused(Frame frame, UUID id, Map<String, String> typed, String field, String key) {
        return refused(pages.page(frame, id, typed, FormErrors.of(field, frame.text(key))));
    }

    private static ModelAndView refused(CertificatePage page) {
        return new ModelAndView("recognition/certificate", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView saved(UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, "recognition.saved");
        return new ModelAndView("redirect:/recognition/certificates/" + id, HttpStatus.SEE_OTHER);
    }

    private List<Choice> communes() {
        return areas.communesOfLaoCai().stream()
                .map(unit -> new Choice(unit.code(), unit.fullName()))
                .toList();
    }

    private static @Nullable Integer stars(String text) {
        return text.matches("[345]") ? Integer.valueOf(text) : null;
    }

    private static <T extends Enum<T>> @Nullable T one(T[] values, String name) {
        return Arrays.stream(values)
                .filter(value -> value.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
