package vn.moixa.promotion.web;

import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.file.FileHash;
import vn.moixa.file.Files;
import vn.moixa.file.StoredFile;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.store.Links;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.usecase.CloseRecord;
import vn.moixa.promotion.usecase.EnterParticipant;
import vn.moixa.promotion.usecase.Saving;
import vn.moixa.registry.Reach;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

@Controller
class RecordController {

    private static final int PHOTO_WIDTH = 640;

    private final Records records;
    private final RecordPages pages;
    private final CloseRecord closeRecord;
    private final EnterParticipant enterParticipant;
    private final Links links;
    private final Files files;
    private final InstantSource time;

    RecordController(
            Records records,
            RecordPages pages,
            CloseRecord closeRecord,
            EnterParticipant enterParticipant,
            Links links,
            Files files,
            InstantSource time) {
        this.records = records;
        this.pages = pages;
        this.closeRecord = closeRecord;
        this.enterParticipant = enterParticipant;
        this.links = links;
        this.files = files;
        this.time = time;
    }

    @GetMapping("/promotion/{kind}/{id}")
    ModelAndView show(Frame frame, @PathVariable String kind, @PathVariable UUID id) {
        return pages.page(frame, find(frame, kind, id), FormErrors.NONE, RecordPages.NOTHING_TYPED);
    }

    @GetMapping("/promotion/{kind}/{id}/photo")
    ResponseEntity<Resource> photo(Frame frame, @PathVariable String kind, @PathVariable UUID id) {
        StoredFile photo = FileHash.parse(find(frame, kind, id).values().orEmpty("photo"))
                .flatMap(hash -> files.variant(hash, PHOTO_WIDTH))
                .orElseThrow(NotFound::new);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache().cachePrivate())
                .contentType(MediaType.parseMediaType(photo.mediaType()))
                .body(new FileSystemResource(photo.path()));
    }

    @PostMapping("/promotion/{kind}/{id}/closure")
    ModelAndView close(
            Frame frame,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam @Nullable String day,
            RedirectAttributes redirect) {
        Kind known = Kind.ofSlug(kind).orElseThrow(NotFound::new);
        Saving outcome = closeRecord.close(frame.viewer(), known, id, orEmpty(day));
        if (outcome instanceof Saving.Refused(var findings)) {
            String sentence = frame.text(
                    findings.getFirst().messageKey(),
                    findings.getFirst().arguments().toArray());
            return pages.page(frame, find(frame, kind, id), FormErrors.of("day", sentence), RecordPages.NOTHING_TYPED);
        }
        return after(outcome, known, "promotion.done.closed", redirect);
    }

    /** Puts the link first in line for the next round of checks. */
    @PostMapping("/promotion/{kind}/{id}/checks")
    ModelAndView check(Frame frame, @PathVariable String kind, @PathVariable UUID id, RedirectAttributes redirect) {
        Kind known = Kind.ofSlug(kind).orElseThrow(NotFound::new);
        String address = records.find(known, id, Reach.writing(frame.viewer()))
                .map(stored -> stored.values().get("link"))
                .orElseThrow(NotFound::new);
        links.postpone(links.idOf(address, time.instant()), time.instant());
        return after(new Saving.Saved(id), known, "promotion.done.check", redirect);
    }

    @PostMapping("/promotion/events/{id}/participants")
    ModelAndView addParticipant(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam @Nullable String producer,
            @RequestParam @Nullable String products,
            @RequestParam(name = "sales_vnd") @Nullable String sales,
            RedirectAttributes redirect) {
        var typed = new RecordPages.Typed(orEmpty(producer), orEmpty(products), orEmpty(sales));
        Saving outcome = enterParticipant.enter(frame.viewer(), id, typed.producer(), typed.products(), typed.sales());
        if (outcome instanceof Saving.Refused(var findings)) {
            FormErrors errors = FormErrors.NONE;
            for (var finding : findings) {
                errors = errors.and(
                        finding.field(),
                        frame.text(finding.messageKey(), finding.arguments().toArray()));
            }
            return pages.page(frame, find(frame, Kind.EVENT.slug(), id), errors, typed);
        }
        return after(outcome, Kind.EVENT, "promotion.done.participant", redirect);
    }

    @PostMapping("/promotion/events/{id}/participants/{producer}/removal")
    ModelAndView removeParticipant(
            Frame frame, @PathVariable UUID id, @PathVariable UUID producer, RedirectAttributes redirect) {
        return after(
                enterParticipant.remove(frame.viewer(), id, producer), Kind.EVENT, "promotion.done.removed", redirect);
    }

    private Records.Stored find(Frame frame, String kind, UUID id) {
        return Kind.ofSlug(kind)
                .flatMap(known -> records.find(known, id, Reach.reading(frame.viewer())))
                .orElseThrow(NotFound::new);
    }

    /** Blank parameters arrive as absent. */
    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static ModelAndView after(Saving outcome, Kind kind, String done, RedirectAttributes redirect) {
        if (outcome instanceof Saving.Saved(UUID id)) {
            redirect.addFlashAttribute(Frames.FLASH, done);
            return new ModelAndView("redirect:" + kind.path() + "/" + id);
        }
        throw new NotFound();
    }
}
