package vn.moixa.appraisal.dossier.web;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.store.DossierLists;
import vn.moixa.appraisal.dossier.usecase.BeginDossier;
import vn.moixa.appraisal.dossier.usecase.ReadDossier;
import vn.moixa.registry.Producers;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

/** Dossiers: the list, how one begins, and the page that every role reads. */
@Controller
class DossierController {

    private static final int PAGE = 50;

    private final ReadDossier read;
    private final BeginDossier begin;
    private final Products products;
    private final Producers producers;

    DossierController(ReadDossier read, BeginDossier begin, Products products, Producers producers) {
        this.read = read;
        this.begin = begin;
        this.products = products;
        this.producers = producers;
    }

    @GetMapping("/appraisal/dossiers")
    ModelAndView list(
            Frame frame,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @Nullable UUID before) {
        var asked = Arrays.stream(DossierState.values())
                .filter(one -> one.name().equals(state))
                .findFirst()
                .orElse(null);
        String words = Optional.ofNullable(q).orElse("");
        var filter = new DossierLists.Filter(
                asked, null, words.substring(0, Math.min(40, words.length())), frame.publishedOnly());
        var lines = read.page(filter, frame.viewer(), before, PAGE);
        var cards =
                products.find(lines.stream().map(line -> line.head().product()).toList());
        var owners = producers.find(
                lines.stream().map(line -> line.head().producer()).toList());
        List<ProductCard> own = frame.viewer().producers().stream()
                .flatMap(producer -> products.of(new vn.moixa.registry.ProducerId(producer)).stream())
                .toList();
        return new ModelAndView(
                "appraisal/dossier/list",
                "page",
                new DossierListPage(
                        frame,
                        filter,
                        lines.subList(0, Math.min(PAGE, lines.size())),
                        lines.size() > PAGE,
                        cards,
                        owners,
                        read.counts(frame.viewer(), frame.publishedOnly()),
                        own));
    }

    @GetMapping("/appraisal/dossiers/new")
    ModelAndView form(
            Frame frame,
            @RequestParam(required = false) @Nullable UUID product,
            @RequestParam(required = false) @Nullable String q) {
        if (product == null) {
            String words = q == null
                    ? ""
                    : q.strip().substring(0, Math.min(100, q.strip().length()));
            List<ProductCard> found = words.isEmpty() ? List.of() : begin.search(words, frame.viewer());
            return new ModelAndView("appraisal/dossier/choose", "page", new ChooseProductPage(frame, words, found));
        }
        return form(frame, new ProductId(product), FormErrors.NONE, null, 0);
    }

    @PostMapping("/appraisal/dossiers")
    ModelAndView begin(
            Frame frame,
            @RequestParam UUID product,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(defaultValue = "0") int stars,
            RedirectAttributes redirect) {
        var id = new ProductId(product);
        var asked = Arrays.stream(DossierKind.values())
                .filter(one -> one.name().equals(kind))
                .findFirst();
        if (asked.isEmpty()) {
            return refused(frame, id, FormErrors.of("kind", frame.text("dossier.begin.choose-kind")), null, stars);
        }
        return switch (begin.begin(id, asked.get(), stars, frame.viewer())) {
            case BeginDossier.Outcome.Begun begun -> {
                redirect.addFlashAttribute(Frames.FLASH, "dossier.begun");
                yield to("/appraisal/dossiers/" + begun.dossier().value());
            }
            case BeginDossier.Outcome.AlreadyUnderWay(DossierId there) -> {
                redirect.addFlashAttribute(Frames.FLASH, "dossier.under-way");
                yield to("/appraisal/dossiers/" + there.value());
            }
            case BeginDossier.Outcome.NotEligible(var why) ->
                refused(frame, id, FormErrors.of("", DossierWords.eligibility(frame, why)), asked.get(), stars);
            case BeginDossier.Outcome.KindNotPossible(var why) ->
                refused(frame, id, FormErrors.of("kind", DossierWords.notPossible(frame, why)), asked.get(), stars);
            case BeginDossier.Outcome.StarNotPossible(var offered) ->
                refused(
                        frame,
                        id,
                        FormErrors.of("stars", frame.text("dossier.begin.stars-offered", stars(offered.stars()))),
                        asked.get(),
                        stars);
            case BeginDossier.Outcome.NoCriteria(int set) ->
                refused(frame, id, FormErrors.of("", frame.text("dossier.begin.no-criteria", set)), asked.get(), stars);
        };
    }

    @GetMapping("/appraisal/dossiers/{id}")
    ModelAndView show(Frame frame, @PathVariable UUID id) {
        var whole = read.whole(new DossierId(id), frame.viewer());
        return new ModelAndView("appraisal/dossier/overview", "page", DossierPage.of(frame, whole));
    }

    @GetMapping("/appraisal/dossiers/{id}/content")
    ModelAndView content(Frame frame, @PathVariable UUID id, @RequestParam(defaultValue = "false") boolean changed) {
        var whole = read.whole(new DossierId(id), frame.viewer());
        return new ModelAndView(
                "appraisal/dossier/content",
                "page",
                new ContentPage(
                        frame,
                        DossierPage.of(frame, whole),
                        changed && whole.head().basedOn() != null));
    }

    @GetMapping("/appraisal/dossiers/{id}/representative")
    ModelAndView representative(Frame frame, @PathVariable UUID id) {
        var facts = read.representative(new DossierId(id), frame.viewer());
        var whole = read.whole(new DossierId(id), frame.viewer());
        return new ModelAndView(
                "appraisal/dossier/representative",
                "page",
                new RepresentativeFactsPage(frame, DossierPage.of(frame, whole), facts));
    }

    @GetMapping("/appraisal/dossiers/{id}/versions/{number}")
    ResponseEntity<String> version(Frame frame, @PathVariable UUID id, @PathVariable int number) {
        String content = read.content(new DossierId(id), number, frame.viewer());
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .header("Content-Disposition", "attachment; filename=\"ho-so-" + number + ".json\"")
                .body(content);
    }

    private ModelAndView form(
            Frame frame, ProductId product, FormErrors errors, @Nullable DossierKind kind, int stars) {
        var situation = begin.situation(product, frame.viewer());
        return new ModelAndView(
                "appraisal/dossier/begin", "page", new BeginPage(frame, situation, errors, kind, stars));
    }

    private ModelAndView refused(
            Frame frame, ProductId product, FormErrors errors, @Nullable DossierKind kind, int stars) {
        var page = form(frame, product, errors, kind, stars);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path, Map.of(), HttpStatus.SEE_OTHER);
    }

    static String stars(List<Integer> stars) {
        return stars.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }
}
