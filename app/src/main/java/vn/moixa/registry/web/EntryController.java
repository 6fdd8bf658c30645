package vn.moixa.registry.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.registry.ProducerType;
import vn.moixa.registry.Reach;
import vn.moixa.registry.domain.Gap;
import vn.moixa.registry.domain.Merge;
import vn.moixa.registry.domain.Subject;
import vn.moixa.registry.domain.Values;
import vn.moixa.registry.usecase.ReadRegister;
import vn.moixa.registry.usecase.SaveEntry;
import vn.moixa.registry.usecase.SaveEntry.FirstType;
import vn.moixa.registry.usecase.SaveEntry.Manner;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** Forms of the register: enter, change, and bring two edits together. */
@Controller
class EntryController {

    private final ReadRegister read;
    private final SaveEntry save;
    private final Forms forms;

    EntryController(ReadRegister read, SaveEntry save, Forms forms) {
        this.read = read;
        this.save = save;
        this.forms = forms;
    }

    @GetMapping("/registry/{kind}/new")
    ModelAndView newForm(
            Frame frame, @PathVariable String kind, @RequestParam(required = false) @Nullable UUID producer) {
        Subject subject = subject(kind);
        if (Reach.writing(frame.viewer()).isNothing() || (producer == null && subject.isOfProducer())) {
            throw new NotFound();
        }
        Values values = Values.NONE.with("producer_id", producer == null ? null : producer.toString());
        if (subject == Subject.PRODUCT) {
            values = values.with("state", "REGISTERED");
        }
        if (producer != null) {
            read.toWrite(Subject.PRODUCER, producer, frame.viewer());
        }
        return page(forms.form(frame, subject, null, 0, values, FormErrors.NONE, Forms.Beside.NOTHING));
    }

    @PostMapping("/registry/{kind}")
    ModelAndView create(
            Frame frame,
            @PathVariable String kind,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        Subject subject = subject(kind);
        Values values = Values.typed(subject, lists(typed));
        var beside = new Forms.Beside(first(typed, "type"), first(typed, "type_since"));
        var since = date(beside.typeSince());
        if (!beside.typeSince().isEmpty() && since.isEmpty()) {
            return invalid(
                    frame, subject, null, 0, values, List.of(Gap.of("type_since", "registry.form.date")), beside);
        }
        var type = new FirstType(
                Arrays.stream(ProducerType.values())
                        .filter(one -> one.name().equals(beside.type()))
                        .findFirst()
                        .orElse(null),
                since.orElse(null));
        return switch (save.create(subject, values, type, manner(typed), frame.viewer())) {
            case SaveEntry.Saved saved -> saved(subject, saved.id(), redirect);
            case SaveEntry.Invalid(List<Gap> gaps) -> invalid(frame, subject, null, 0, values, gaps, beside);
            case SaveEntry.Conflict _ -> throw new IllegalStateException("A new record cannot be in conflict");
        };
    }

    @GetMapping("/registry/{kind}/{id}/form")
    ModelAndView editForm(Frame frame, @PathVariable String kind, @PathVariable UUID id) {
        Subject subject = subject(kind);
        var entry = read.toWrite(subject, id, frame.viewer());
        return page(
                forms.form(frame, subject, id, entry.version(), entry.values(), FormErrors.NONE, Forms.Beside.NOTHING));
    }

    @PostMapping("/registry/{kind}/{id}")
    ModelAndView change(
            Frame frame,
            @PathVariable String kind,
            @PathVariable UUID id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes redirect) {
        Subject subject = subject(kind);
        int version = version(typed);
        Values values = chosen(subject, id, Values.typed(subject, lists(typed)), typed, frame);
        return switch (save.change(subject, id, version, values, manner(typed), frame.viewer())) {
            case SaveEntry.Saved _ -> saved(subject, id, redirect);
            case SaveEntry.Invalid(List<Gap> gaps) ->
                invalid(frame, subject, id, version, values, gaps, Forms.Beside.NOTHING);
            case SaveEntry.Conflict(Merge merge) -> {
                String by = read.revisions(subject, id, frame.viewer()).stream()
                        .findFirst()
                        .map(revision -> revision.actorName())
                        .orElse("");
                yield new ModelAndView(
                        "registry/merge",
                        Map.of("page", forms.merge(frame, subject, id, merge, by)),
                        HttpStatus.CONFLICT);
            }
        };
    }

    /** Fields for which the person chose the saved value keep it; all others are as typed. */
    private Values chosen(Subject subject, UUID id, Values typed, MultiValueMap<String, String> form, Frame frame) {
        var takeSaved = subject.fields().stream()
                .filter(field -> "saved".equals(form.getFirst("take." + field.key())))
                .toList();
        if (takeSaved.isEmpty()) {
            return typed;
        }
        Values saved = read.toWrite(subject, id, frame.viewer()).values();
        Values chosen = typed;
        for (var field : takeSaved) {
            chosen = chosen.with(field.key(), saved.get(field.key()));
        }
        return chosen;
    }

    private ModelAndView invalid(
            Frame frame,
            Subject subject,
            @Nullable UUID id,
            int version,
            Values values,
            List<Gap> gaps,
            Forms.Beside beside) {
        var page = forms.form(frame, subject, id, version, values, Forms.errors(frame, gaps), beside);
        return new ModelAndView("registry/entry-form", Map.of("page", page), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static ModelAndView page(EntryFormPage page) {
        return new ModelAndView("registry/entry-form", "page", page);
    }

    private static ModelAndView saved(Subject subject, UUID id, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, "registry.saved");
        return new ModelAndView("redirect:/registry/" + subject.path() + "/" + id, HttpStatus.SEE_OTHER);
    }

    private static Manner manner(MultiValueMap<String, String> typed) {
        return new Manner(first(typed, "basis"), "true".equals(typed.getFirst("on_behalf")));
    }

    private static int version(MultiValueMap<String, String> typed) {
        try {
            return Integer.parseInt(first(typed, "version"));
        } catch (NumberFormatException noVersion) {
            return -1;
        }
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(text));
        } catch (DateTimeException noDate) {
            return Optional.empty();
        }
    }

    private static String first(MultiValueMap<String, String> typed, String key) {
        String value = typed.getFirst(key);
        return value == null ? "" : value.strip();
    }

    private static Map<String, List<String>> lists(MultiValueMap<String, String> typed) {
        var lists = new HashMap<String, List<String>>();
        typed.forEach((key, values) -> lists.put(
                key, values.stream().map(value -> value == null ? "" : value).toList()));
        return lists;
    }

    static Subject subject(String kind) {
        return Subject.ofPath(kind).orElseThrow(NotFound::new);
    }
}
