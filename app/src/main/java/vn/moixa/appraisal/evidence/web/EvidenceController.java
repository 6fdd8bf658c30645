package vn.moixa.appraisal.evidence.web;

import java.io.IOException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.dossier.usecase.FillDossier;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceKind;
import vn.moixa.appraisal.evidence.domain.FactsTyped;
import vn.moixa.appraisal.evidence.store.PaperUses;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.appraisal.evidence.usecase.GatesAtRisk;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence;
import vn.moixa.appraisal.evidence.usecase.KeepEvidence.Outcome;
import vn.moixa.appraisal.evidence.usecase.TakeOwnRecord;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** The evidence vault: its list, one paper, entering and replacing. */
@Controller
class EvidenceController {

    private static final int PAGE = 50;

    private final KeepEvidence keep;
    private final TakeOwnRecord records;
    private final GatesAtRisk risk;
    private final PaperUses uses;
    private final FillDossier fill;
    private final Products products;
    private final InstantSource time;

    EvidenceController(
            KeepEvidence keep,
            TakeOwnRecord records,
            GatesAtRisk risk,
            PaperUses uses,
            FillDossier fill,
            Products products,
            InstantSource time) {
        this.keep = keep;
        this.records = records;
        this.risk = risk;
        this.uses = uses;
        this.fill = fill;
        this.products = products;
        this.time = time;
    }

    @GetMapping("/appraisal/evidence")
    ModelAndView vault(
            Frame frame,
            @RequestParam(required = false) @Nullable UUID producer,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable UUID before) {
        var asked = Optional.ofNullable(producer)
                .or(() -> frame.viewer().producers().stream().sorted().findFirst());
        if (asked.isEmpty()) {
            return new ModelAndView("appraisal/evidence/choose", "page", new ChooseProducerPage(frame));
        }
        var id = new ProducerId(asked.get());
        var card = keep.vaultOf(id, frame.viewer());
        var filter = new Vault.Filter(
                EvidenceKind.of(Optional.ofNullable(kind).orElse("")).orElse(null),
                EvidencePages.state(state).orElse(null),
                false);
        var papers = keep.page(id, filter, before, PAGE, frame.viewer());
        var today = LocalTime.today(time);
        return new ModelAndView(
                "appraisal/evidence/vault",
                "page",
                new VaultPage(
                        frame,
                        card,
                        keep.mayWrite(card, frame.viewer()),
                        filter,
                        papers.subList(0, Math.min(PAGE, papers.size())),
                        papers.size() > PAGE,
                        risk.ofProducer(id, today),
                        today));
    }

    @GetMapping("/appraisal/evidence/new")
    ModelAndView form(
            Frame frame,
            @RequestParam UUID producer,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String dossier,
            @RequestParam(required = false) @Nullable String criterion) {
        return form(
                frame,
                new ProducerId(producer),
                null,
                Map.of("kind", orEmpty(kind), "dossier", orEmpty(dossier), "criterion", orEmpty(criterion)),
                FormErrors.NONE);
    }

    @PostMapping("/appraisal/evidence")
    ModelAndView enter(
            Frame frame,
            @RequestParam UUID producer,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var id = new ProducerId(producer);
        var facts = FactsTyped.read(typed);
        if (facts.facts() == null) {
            return refused(frame, id, null, typed, problems(frame, facts));
        }
        return switch (keep.enter(id, product(typed), facts.facts(), frame.viewer())) {
            case Outcome.Kept(EvidenceId paper) -> {
                link(frame, typed, paper);
                redirect.addFlashAttribute(Frames.FLASH, "evidence.saved");
                yield to("/appraisal/evidence/" + paper.value());
            }
            case Outcome.Refused(String field, String key) ->
                refused(frame, id, null, typed, FormErrors.of(field, frame.text(key)));
            case Outcome.Stale _ -> throw new IllegalStateException("A new paper is never stale");
        };
    }

    @GetMapping("/appraisal/evidence/{id}")
    ModelAndView show(Frame frame, @PathVariable UUID id) {
        return page(frame, new EvidenceId(id), FormErrors.NONE);
    }

    @GetMapping("/appraisal/evidence/{id}/form")
    ModelAndView correction(Frame frame, @PathVariable UUID id) {
        var seen = keep.find(new EvidenceId(id), frame.viewer());
        if (!seen.mayWrite() || !seen.evidence().state().isOpen()) {
            throw new NotFound();
        }
        return form(
                frame,
                seen.evidence().producer(),
                seen.evidence(),
                EvidencePages.typed(seen.evidence()),
                FormErrors.NONE);
    }

    @PostMapping("/appraisal/evidence/{id}")
    ModelAndView correct(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int version,
            @RequestParam Map<String, String> typed,
            RedirectAttributes redirect) {
        var paper = keep.find(new EvidenceId(id), frame.viewer()).evidence();
        var facts = FactsTyped.read(typed);
        if (facts.facts() == null) {
            return refused(frame, paper.producer(), paper, typed, problems(frame, facts));
        }
        return switch (keep.correct(paper.id(), version, product(typed), facts.facts(), frame.viewer())) {
            case Outcome.Kept(EvidenceId kept) -> {
                redirect.addFlashAttribute(Frames.FLASH, "evidence.saved");
                yield to("/appraisal/evidence/" + kept.value());
            }
            case Outcome.Refused(String field, String key) ->
                refused(frame, paper.producer(), paper, typed, FormErrors.of(field, frame.text(key)));
            case Outcome.Stale(Evidence saved) -> {
                var page = form(
                        frame,
                        saved.producer(),
                        saved,
                        EvidencePages.typed(saved),
                        FormErrors.of("", frame.text("evidence.stale")));
                page.setStatus(HttpStatus.CONFLICT);
                yield page;
            }
        };
    }

    @PostMapping("/appraisal/evidence/{id}/files")
    ModelAndView attach(
            Frame frame, @PathVariable UUID id, @RequestParam List<MultipartFile> file, RedirectAttributes redirect)
            throws IOException {
        var paper = new EvidenceId(id);
        for (MultipartFile one : file) {
            try (var content = one.getInputStream()) {
                String name = Optional.ofNullable(one.getOriginalFilename()).orElse("");
                if (keep.attach(paper, content, name, frame.viewer()) instanceof Outcome.Refused refused) {
                    return refused(frame, paper, "file", refused.messageKey());
                }
            }
        }
        return done(paper, "evidence.saved", redirect);
    }

    @PostMapping("/appraisal/evidence/{id}/files/{position}/removal")
    ModelAndView detach(Frame frame, @PathVariable UUID id, @PathVariable int position, RedirectAttributes redirect) {
        return after(frame, new EvidenceId(id), keep.detach(new EvidenceId(id), position, frame.viewer()), redirect);
    }

    @PostMapping("/appraisal/evidence/{id}/removal")
    ModelAndView remove(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        var paper = new EvidenceId(id);
        var producer = keep.find(paper, frame.viewer()).producer().id();
        if (keep.remove(paper, frame.viewer()) instanceof Outcome.Refused(String field, String key)) {
            return refused(frame, paper, field, key);
        }
        redirect.addFlashAttribute(Frames.FLASH, "evidence.removed");
        return to("/appraisal/evidence?producer=" + producer.value());
    }

    @PostMapping("/appraisal/evidence/{id}/replacement")
    ModelAndView replace(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        var paper = new EvidenceId(id);
        return switch (keep.replace(paper, frame.viewer())) {
            case Outcome.Kept(EvidenceId next) -> {
                redirect.addFlashAttribute(Frames.FLASH, "evidence.replaced");
                yield to("/appraisal/evidence/" + next.value() + "/form");
            }
            case Outcome.Refused(String field, String key) -> refused(frame, paper, field, key);
            case Outcome.Stale _ -> refused(frame, paper, "", "evidence.stale");
        };
    }

    @PostMapping("/appraisal/evidence/{id}/judgement")
    ModelAndView judge(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "false") boolean accept,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes redirect) {
        var paper = new EvidenceId(id);
        String typed = orEmpty(reason);
        String why = typed.substring(0, Math.min(1_000, typed.length()));
        if (keep.judge(paper, accept, why, frame.viewer()) instanceof Outcome.Refused(String field, String key)) {
            return refused(frame, paper, field, key);
        }
        return done(paper, "evidence.judged", redirect);
    }

    @GetMapping("/appraisal/evidence/records")
    ModelAndView records(Frame frame, @RequestParam UUID producer) {
        var id = new ProducerId(producer);
        return new ModelAndView(
                "appraisal/evidence/records",
                "page",
                new RecordsPage(frame, keep.vaultOf(id, frame.viewer()), records.offers(id, frame.viewer())));
    }

    @PostMapping("/appraisal/evidence/records")
    ModelAndView take(
            Frame frame, @RequestParam UUID producer, @RequestParam UUID record, RedirectAttributes redirect) {
        return switch (records.take(new ProducerId(producer), record, frame.viewer())) {
            case Outcome.Kept(EvidenceId paper) -> done(paper, "evidence.records.taken", redirect);
            case Outcome.Refused _, Outcome.Stale _ -> throw new NotFound();
        };
    }

    private ModelAndView page(Frame frame, EvidenceId id, FormErrors errors) {
        var seen = keep.find(id, frame.viewer());
        var today = LocalTime.today(time);
        return new ModelAndView(
                "appraisal/evidence/paper",
                "page",
                new PaperPage(
                        frame,
                        seen,
                        uses.of(id).stream()
                                .filter(use -> seen.mayWrite() || seen.mayJudge())
                                .toList(),
                        risk.of(seen.evidence(), today),
                        today,
                        errors));
    }

    private ModelAndView form(
            Frame frame, ProducerId producer, @Nullable Evidence paper, Map<String, String> typed, FormErrors errors) {
        var card = keep.vaultOf(producer, frame.viewer());
        if (!keep.mayWrite(card, frame.viewer())) {
            throw new NotFound();
        }
        return new ModelAndView(
                "appraisal/evidence/form",
                "page",
                new EvidenceFormPage(frame, card, paper, new HashMap<>(typed), products.of(producer), errors));
    }

    private ModelAndView refused(
            Frame frame, ProducerId producer, @Nullable Evidence paper, Map<String, String> typed, FormErrors errors) {
        var page = form(frame, producer, paper, typed, errors);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView refused(Frame frame, EvidenceId paper, String field, String key) {
        var page = page(frame, paper, FormErrors.of(field, frame.text(key)));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView after(Frame frame, EvidenceId paper, Outcome outcome, RedirectAttributes redirect) {
        return outcome instanceof Outcome.Refused(String field, String key)
                ? refused(frame, paper, field, key)
                : done(paper, "evidence.saved", redirect);
    }

    /** A paper entered from a criterion stands beside it at once. */
    private void link(Frame frame, Map<String, String> typed, EvidenceId paper) {
        String dossier = typed.getOrDefault("dossier", "");
        String criterion = typed.getOrDefault("criterion", "");
        if (!dossier.isEmpty() && !criterion.isEmpty()) {
            EvidencePages.uuid(dossier).ifPresent(id -> fill.link(new DossierId(id), criterion, paper, frame.viewer()));
        }
    }

    private static FormErrors problems(Frame frame, FactsTyped facts) {
        var errors = FormErrors.NONE;
        for (var problem : facts.problems().entrySet()) {
            errors = errors.and(problem.getKey(), frame.text("evidence.form." + problem.getValue()));
        }
        return errors;
    }

    private static @Nullable ProductId product(Map<String, String> typed) {
        return EvidencePages.uuid(typed.getOrDefault("product", ""))
                .map(ProductId::new)
                .orElse(null);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static ModelAndView done(EvidenceId paper, String flash, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, flash);
        return to("/appraisal/evidence/" + paper.value());
    }

    private static ModelAndView to(String path) {
        return new ModelAndView("redirect:" + path, Map.of(), HttpStatus.SEE_OTHER);
    }
}
