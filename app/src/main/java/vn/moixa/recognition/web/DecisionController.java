package vn.moixa.recognition.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
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
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.recognition.store.Decisions;
import vn.moixa.recognition.store.RecognitionLists;
import vn.moixa.recognition.usecase.ReadRecognition;
import vn.moixa.recognition.usecase.RecordDecision;
import vn.moixa.recognition.web.RecognitionPages.Asked;
import vn.moixa.recognition.web.RecognitionPages.DecisionFormPage;
import vn.moixa.recognition.web.RecognitionPages.DecisionPage;
import vn.moixa.recognition.web.RecognitionPages.DecisionProductsPage;
import vn.moixa.recognition.web.RecognitionPages.DecisionsPage;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;

/** Recognition decisions: recorded after they were signed, with the products they cover. */
@Controller
class DecisionController {

    private static final int PAGE = 50;
    private static final int FOUND = 30;

    private final ReadRecognition read;
    private final RecordDecision record;
    private final Products products;
    private final Files files;

    DecisionController(ReadRecognition read, RecordDecision record, Products products, Files files) {
        this.read = read;
        this.record = record;
        this.products = products;
        this.files = files;
    }

    @GetMapping("/recognition/decisions")
    ModelAndView list(Frame frame, @RequestParam Map<String, String> query) {
        var asked = new Asked(query);
        var lines = read.decisions(asked.get("q"), frame.publishedOnly(), query.get("cursor"), PAGE);
        return new ModelAndView(
                "recognition/decisions", "page", new DecisionsPage(frame, lines, asked, mayWrite(frame)));
    }

    @GetMapping("/recognition/decisions/new")
    ModelAndView form(Frame frame) {
        return new ModelAndView("recognition/decision-form", "page", form(frame, Map.of(), FormErrors.NONE));
    }

    @PostMapping("/recognition/decisions")
    ModelAndView create(Frame frame, @RequestParam Map<String, String> typed, RedirectAttributes redirect) {
        var draft = new RecordDecision.Draft(
                text(typed, "number"),
                text(typed, "issuer"),
                level(typed.get("level")),
                date(typed.get("signedOn")),
                text(typed, "signer"),
                text(typed, "instrument"));
        return switch (record.record(draft, frame.viewer())) {
            case RecordDecision.Recorded(DecisionId id) -> saved(id, redirect);
            case RecordDecision.Refused(var reasons) ->
                new ModelAndView(
                        "recognition/decision-form",
                        Map.of("page", form(frame, typed, errors(frame, reasons))),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/recognition/decisions/{id}")
    ModelAndView decision(Frame frame, @PathVariable UUID id, @RequestParam Map<String, String> query) {
        return new ModelAndView("recognition/decision", "page", page(frame, id, query, FormErrors.NONE));
    }

    @GetMapping("/recognition/decisions/{id}/products")
    ModelAndView products(Frame frame, @PathVariable UUID id, @RequestParam(required = false) @Nullable String q) {
        return new ModelAndView("recognition/decision-products", "page", choose(frame, id, q, FormErrors.NONE));
    }

    @PostMapping("/recognition/decisions/{id}/products")
    ModelAndView add(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        var stars = stars(typed);
        if (stars.isEmpty()) {
            var errors = FormErrors.of("product", frame.text("recognition.form.none-chosen"));
            return refused(frame, id, typed.getFirst("q"), errors);
        }
        return switch (record.add(new DecisionId(id), stars, frame.viewer())) {
            case RecordDecision.Recorded(DecisionId decision) -> saved(decision, redirect);
            case RecordDecision.Refused(var reasons) -> refused(frame, id, typed.getFirst("q"), errors(frame, reasons));
        };
    }

    @PostMapping("/recognition/decisions/{id}/scan")
    ModelAndView attach(
            Frame frame, @PathVariable UUID id, @RequestParam MultipartFile file, RedirectAttributes redirect)
            throws IOException {
        try (var content = file.getInputStream()) {
            String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
            String problem = record.attachScan(new DecisionId(id), content, name, frame.viewer());
            return problem == null
                    ? saved(new DecisionId(id), redirect)
                    : new ModelAndView(
                            "recognition/decision",
                            Map.of("page", page(frame, id, Map.of(), FormErrors.of("file", frame.text(problem)))),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    @GetMapping("/recognition/decisions/{id}/scan")
    ResponseEntity<Resource> scan(@PathVariable UUID id) {
        String hash = read.decision(new DecisionId(id)).scanHash();
        var stored = Optional.ofNullable(hash)
                .flatMap(FileHash::parse)
                .flatMap(files::open)
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(stored.mediaType()))
                .header("Content-Disposition", "inline")
                .header("Cache-Control", "private, no-store")
                .body(new FileSystemResource(stored.path()));
    }

    private DecisionPage page(Frame frame, UUID id, Map<String, String> query, FormErrors errors) {
        var decision = read.decision(new DecisionId(id));
        var recognitions =
                read.recognitions(RecognitionLists.Filter.ALL.of(id), frame.viewer(), query.get("cursor"), PAGE);
        return new DecisionPage(frame, decision, recognitions, new Asked(query), mayWrite(frame), errors);
    }

    private DecisionProductsPage choose(Frame frame, UUID id, @Nullable String q, FormErrors errors) {
        Decisions.Line decision = read.decision(new DecisionId(id));
        String text = q == null ? "" : q.strip();
        int stars = decision.level() == IssuerLevel.CENTRE ? 5 : 3;
        var found = text.isEmpty()
                ? List.<DecisionProductsPage.Found>of()
                : products.search(text, FOUND).stream()
                        .map(card -> new DecisionProductsPage.Found(card, record.likelyKind(card.id(), stars), stars))
                        .toList();
        return new DecisionProductsPage(frame, decision, text, found, starChoices(frame), kinds(frame), errors);
    }

    private ModelAndView refused(Frame frame, UUID id, @Nullable String q, FormErrors errors) {
        return new ModelAndView(
                "recognition/decision-products",
                Map.of("page", choose(frame, id, q, errors)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private DecisionFormPage form(Frame frame, Map<String, String> typed, FormErrors errors) {
        var levels = Arrays.stream(IssuerLevel.values())
                .map(level -> new Choice(level.name(), frame.text("recognition.level." + level.name())))
                .toList();
        var instruments = read.instruments().stream()
                .map(one -> new Choice(one.code(), one.number() + ": " + one.title()))
                .toList();
        return new DecisionFormPage(frame, new HashMap<>(typed), levels, instruments, errors);
    }

    private static List<RecordDecision.Star> stars(MultiValueMap<String, String> typed) {
        var stars = new ArrayList<RecordDecision.Star>();
        for (String product : typed.getOrDefault("product", List.of())) {
            try {
                stars.add(new RecordDecision.Star(
                        new ProductId(UUID.fromString(product)),
                        RecognitionKind.valueOf(Optional.ofNullable(typed.getFirst("kind." + product))
                                .orElse("")),
                        Integer.parseInt(Optional.ofNullable(typed.getFirst("stars." + product))
                                .orElse("")),
                        Optional.ofNullable(typed.getFirst("certificate." + product))
                                .map(String::strip)
                                .filter(number -> !number.isEmpty() && number.length() <= 60)
                                .orElse(null)));
            } catch (IllegalArgumentException notAChoice) {
                return List.of();
            }
        }
        return stars;
    }

    private static FormErrors errors(Frame frame, List<RecordDecision.Reason> reasons) {
        var errors = FormErrors.NONE;
        for (var reason : reasons) {
            errors = errors.and(reason.field(), frame.text(reason.messageKey()));
        }
        return errors;
    }

    private static ModelAndView saved(DecisionId id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, "recognition.saved");
        return new ModelAndView("redirect:/recognition/decisions/" + id.value(), HttpStatus.SEE_OTHER);
    }

    private static boolean mayWrite(Frame frame) {
        return frame.viewer().has(Role.PROVINCIAL_OFFICER);
    }

    private static List<Choice> starChoices(Frame frame) {
        return List.of(3, 4, 5).stream()
                .map(stars -> new Choice(stars.toString(), frame.text("recognition.stars", stars)))
                .toList();
    }

    private static List<Choice> kinds(Frame frame) {
        return Arrays.stream(RecognitionKind.values())
                .map(kind -> new Choice(kind.name(), frame.text("recognition.kind." + kind.name())))
                .toList();
    }

    private static @Nullable IssuerLevel level(@Nullable String name) {
        return Arrays.stream(IssuerLevel.values())
                .filter(level -> level.name().equals(name))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String text(Map<String, String> typed, String key) {
        String value = typed.get(key);
        return value == null || value.isBlank() ? null : vn.moixa.shared.VietnameseText.nfc(value);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeException noDate) {
            return null;
        }
    }
}
