package vn.moixa.appraisal.council.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.appraisal.council.usecase.Outcome;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.NotFound;

/** How the pages of a council answer a deed: done leads on, refused shows the same page with the sentence, stale shows both versions. */
final class Answered {

    private Answered() {}

    static ModelAndView by(
            Outcome outcome,
            Frame frame,
            RedirectAttributes redirect,
            Function<UUID, String> next,
            Function<FormErrors, ModelAndView> again) {
        return switch (outcome) {
            case Outcome.Done(UUID id) -> done(next.apply(id), redirect);
            case Outcome.Refused(var reasons) ->
                with(again.apply(errors(frame, reasons)), HttpStatus.UNPROCESSABLE_CONTENT);
            case Outcome.Stale() ->
                with(again.apply(FormErrors.of("", frame.text("council.stale"))), HttpStatus.CONFLICT);
        };
    }

    static ModelAndView done(String path, RedirectAttributes redirect) {
        redirect.addFlashAttribute(Frames.FLASH, "council.saved");
        return new ModelAndView("redirect:" + path, HttpStatus.SEE_OTHER);
    }

    static ModelAndView with(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    static FormErrors errors(Frame frame, List<Outcome.Reason> reasons) {
        var errors = FormErrors.NONE;
        for (var reason : reasons) {
            errors = errors.and(reason.field(), sentence(frame, reason));
        }
        return errors;
    }

    static String sentence(Frame frame, Outcome.Reason reason) {
        return frame.text(reason.messageKey(), reason.arguments().toArray());
    }

    static @Nullable LocalDate date(Map<String, String> typed, String field) {
        try {
            String text = typed.getOrDefault(field, "").strip();
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeException noDate) {
            return null;
        }
    }

    static @Nullable Integer number(Map<String, String> typed, String field) {
        String text = typed.getOrDefault(field, "").strip();
        return text.matches("\\d{1,6}") ? Integer.valueOf(text) : null;
    }

    static @Nullable UUID id(Map<String, String> typed, String field) {
        try {
            String text = typed.getOrDefault(field, "").strip();
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            return null;
        }
    }

    static UUID requiredId(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotFound();
        }
    }

    static <E extends Enum<E>> @Nullable E choice(Class<E> type, @Nullable String name) {
        for (E one : type.getEnumConstants()) {
            if (one.name().equals(name)) {
                return one;
            }
        }
        return null;
    }
}
