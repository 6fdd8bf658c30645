package vn.moixa.registry.web;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
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
import vn.moixa.registry.Author;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.ProductId;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.store.Representatives.Representative;
import vn.moixa.registry.usecase.ChangeProducerType;
import vn.moixa.registry.usecase.GiveProductCode;
import vn.moixa.registry.usecase.KeepPhotos;
import vn.moixa.registry.usecase.KeepRepresentative;
import vn.moixa.registry.usecase.LinkCraftVillage;
import vn.moixa.registry.usecase.ReadRegister;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** What hangs on a record: legal types, codes, pictures, craft villages and the legal representative. */
@Controller
class ProducerPartsController {

    private final ReadRegister read;
    private final ChangeProducerType changeType;
    private final GiveProductCode giveCode;
    private final KeepPhotos photos;
    private final KeepRepresentative representatives;
    private final LinkCraftVillage villages;
    private final EntryPageController pages;
    private final InstantSource time;

    ProducerPartsController(
            ReadRegister read,
            ChangeProducerType changeType,
            GiveProductCode giveCode,
            KeepPhotos photos,
            KeepRepresentative representatives,
            LinkCraftVillage villages,
            EntryPageController pages,
            InstantSource time) {
        this.read = read;
        this.changeType = changeType;
        this.giveCode = giveCode;
        this.photos = photos;
        this.representatives = representatives;
        this.villages = villages;
        this.pages = pages;
        this.time = time;
    }

    @PostMapping("/registry/producers/{id}/types")
    ModelAndView changeType(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String basis,
            RedirectAttributes redirect) {
        read.toWrite(Subject.PRODUCER, id, frame.viewer());
        var wanted = Arrays.stream(ProducerType.values())
                .filter(one -> one.name().equals(type))
                .findFirst();
        var day = date(from);
        if (wanted.isEmpty() || day.isEmpty()) {
            String field = wanted.isEmpty() ? "type" : "from";
            return refused(
                    frame,
                    Subject.PRODUCER,
                    id,
                    field,
                    frame.text("registry.form." + (wanted.isEmpty() ? "required" : "date")));
        }
        var author = Author.of(frame.viewer()).citing(basis);
        return switch (changeType.change(new ProducerId(id), wanted.get(), day.get(), author)) {
            case ChangeProducerType.Changed() -> done("producers", id, redirect);
            case ChangeProducerType.LaterChangeExists() ->
                refused(frame, Subject.PRODUCER, id, "from", frame.text("registry.form.later-type"));
        };
    }

    @PostMapping("/registry/products/{id}/codes")
    ModelAndView giveCode(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int year,
            RedirectAttributes redirect) {
        var entry = read.toWrite(Subject.PRODUCT, id, frame.viewer());
        String commune = entry.place().communeCode();
        LocalDate today = LocalTime.today(time);
        if (commune == null) {
            return refused(frame, Subject.PRODUCT, id, "year", frame.text("registry.form.code-place"));
        }
        if (year < 2018 || year > today.getYear() + 1) {
            return refused(frame, Subject.PRODUCT, id, "year", frame.text("registry.form.year"));
        }
        giveCode.give(new ProductId(id), commune, year, today);
        return done("products", id, redirect);
    }

    @PostMapping("/registry/{kind}/{id}/photos")
    ModelAndView addPhoto(
            Frame frame,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam MultipartFile file,
            @RequestParam(required = false) @Nullable String caption,
            RedirectAttributes redirect)
            throws IOException {
        Subject subject = EntryController.subject(kind);
        String name = Optional.ofNullable(file.getOriginalFilename()).orElse("");
        try (var content = file.getInputStream()) {
            return switch (photos.add(
                    subject,
                    id,
                    content,
                    name,
                    Optional.ofNullable(cut(caption)).orElse(""),
                    frame.viewer())) {
                case KeepPhotos.Added() -> done(kind, id, redirect);
                case KeepPhotos.Refused(String key) -> refused(frame, subject, id, "file", frame.text(key));
            };
        }
    }

    @PostMapping("/registry/{kind}/{id}/photos/{photo}/removal")
    ModelAndView removePhoto(
            Frame frame,
            @PathVariable String kind,
            @PathVariable UUID id,
            @PathVariable UUID photo,
            RedirectAttributes redirect) {
        photos.remove(EntryController.subject(kind), id, photo, frame.viewer());
        return done(kind, id, redirect);
    }

    @PostMapping("/registry/products/{id}/craft-villages")
    ModelAndView linkVillage(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam UUID village,
            @RequestParam(required = false) @Nullable String from,
            RedirectAttributes redirect) {
        villages.link(id, village, date(from).orElse(null), frame.viewer());
        return done("products", id, redirect);
    }

    @PostMapping("/registry/products/{id}/craft-villages/ending")
    ModelAndView endVillage(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam("linked") UUID village,
            @RequestParam(required = false) @Nullable String last,
            @RequestParam @Nullable String reason,
            RedirectAttributes redirect) {
        var day = date(last);
        if (day.isEmpty() && last != null && !last.isBlank()) {
            return refused(frame, Subject.PRODUCT, id, "reason", frame.text("registry.form.date"));
        }
        return switch (villages.end(id, village, day.orElse(null), reason == null ? "" : reason, frame.viewer())) {
            case DONE -> done("products", id, redirect);
            case REASON_TOO_SHORT ->
                refused(frame, Subject.PRODUCT, id, "reason", frame.text("registry.village.reason.short"));
            case NOT_HOLDING ->
                refused(frame, Subject.PRODUCT, id, "reason", frame.text("registry.village.not-holding"));
        };
    }

    @GetMapping("/registry/producers/{id}/representative")
    ModelAndView representative(Frame frame, @PathVariable UUID id) {
        var reading = representatives.read(id, frame.viewer());
        return new ModelAndView("registry/representative", "page", new RepresentativePage(frame, id, reading));
    }

    @PostMapping("/registry/producers/{id}/representative")
    ModelAndView saveRepresentative(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String name,
            @RequestParam(required = false) @Nullable Boolean woman,
            @RequestParam(required = false) @Nullable Boolean ethnicMinority,
            @RequestParam(required = false) @Nullable Boolean disabled,
            @RequestParam(required = false) @Nullable String residence,
            RedirectAttributes redirect) {
        representatives.save(
                id, new Representative(cut(name), woman, ethnicMinority, disabled, cut(residence)), frame.viewer());
        return done("producers", id, redirect);
    }

    private ModelAndView refused(Frame frame, Subject subject, UUID id, String field, String sentence) {
        var whole = read.whole(subject, id, frame.viewer());
        if (!whole.mayWrite()) {
            throw new NotFound();
        }
        var page = pages.page(frame, whole, FormErrors.of(field, sentence));
        return new ModelAndView("registry/entry", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView done(String kind, UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, "registry.saved");
        return new ModelAndView("redirect:/registry/" + kind + "/" + id, HttpStatus.SEE_OTHER);
    }

    private static Optional<LocalDate> date(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static @Nullable String cut(@Nullable String text) {
        return text == null || text.isBlank()
                ? null
                : text.strip().substring(0, Math.min(255, text.strip().length()));
    }
}
