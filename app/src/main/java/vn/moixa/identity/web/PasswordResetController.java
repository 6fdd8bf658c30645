package vn.moixa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.identity.usecase.SetPassword;
import vn.moixa.shared.Origin;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

@Controller
class PasswordResetController {

    /** Every request takes at least this long, so that its duration does not tell whether a letter was written (R173). */
    private static final Duration AT_LEAST = Duration.ofMillis(200);

    private final SetPassword setPassword;

    PasswordResetController(SetPassword setPassword) {
        this.setPassword = setPassword;
    }

    @GetMapping("/password-reset")
    ModelAndView show(Frame frame) {
        return page(frame, "", false, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/password-reset")
    ModelAndView request(
            Frame frame,
            @RequestParam @Nullable String email,
            HttpServletRequest request,
            HttpServletResponse response) {
        long began = System.nanoTime();
        String typed = Objects.requireNonNullElse(email, "");
        Optional<Duration> pause = setPassword.requestLink(typed, new Origin(request.getRemoteAddr()));
        LockSupport.parkNanos(AT_LEAST.toNanos() - (System.nanoTime() - began));
        return pause.map(wait -> page(
                        frame,
                        typed,
                        false,
                        SignInController.tooMany(frame, wait, response),
                        HttpStatus.TOO_MANY_REQUESTS))
                .orElseGet(() -> new ModelAndView("redirect:/password-reset/sent"));
    }

    @GetMapping("/password-reset/sent")
    ModelAndView sent(Frame frame) {
        return page(frame, "", true, FormErrors.NONE, HttpStatus.OK);
    }

    @GetMapping("/password-reset/{link}")
    ModelAndView showLink(Frame frame, @PathVariable String link) {
        return linkPage(frame, link, setPassword.linkHolds(link), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/password-reset/{link}")
    ModelAndView set(
            Frame frame,
            @PathVariable String link,
            @RequestParam @Nullable String password,
            RedirectAttributes redirect) {
        return switch (setPassword.byLink(link, Objects.requireNonNullElse(password, ""))) {
            case SetPassword.Outcome.Done() -> {
                redirect.addFlashAttribute(Frames.FLASH, "identity.password.set");
                yield new ModelAndView("redirect:/sign-in");
            }
            case SetPassword.Outcome.TooWeak(var rule) ->
                linkPage(
                        frame,
                        link,
                        true,
                        FormErrors.of("password", frame.text(rule.messageKey())),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SetPassword.Outcome.NotProven() -> linkPage(frame, link, false, FormErrors.NONE, HttpStatus.GONE);
        };
    }

    private static ModelAndView page(Frame frame, String email, boolean sent, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "identity/password-reset", Map.of("page", new PasswordResetPage(frame, email, sent, errors)), status);
    }

    private static ModelAndView linkPage(
            Frame frame, String link, boolean holds, FormErrors errors, HttpStatus status) {
        return new ModelAndView(
                "identity/new-password", Map.of("page", new NewPasswordPage(frame, link, holds, errors)), status);
    }
}
