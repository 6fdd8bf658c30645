package vn.moixa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.identity.usecase.KeepTokens;
import vn.moixa.identity.usecase.SetPassword;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.Language;

@Controller
class ProfileController {

    private static final String PROFILE = "redirect:/identity/profile";
    private static final int LONGEST_NAME = 80;
    private static final int MOST_DAYS = 365;

    private final OwnAccount own;
    private final SetPassword setPassword;
    private final KeepTokens keepTokens;

    ProfileController(OwnAccount own, SetPassword setPassword, KeepTokens keepTokens) {
        this.own = own;
        this.setPassword = setPassword;
        this.keepTokens = keepTokens;
    }

    @GetMapping("/identity/profile")
    ModelAndView show(Frame frame, HttpServletRequest request) {
        return own.page(frame, request, null, FormErrors.NONE, HttpStatus.OK);
    }

    /** The language of letters, and from now on of the workspace in this browser. */
    @PostMapping("/identity/profile/language")
    String chooseLanguage(Frame frame, @RequestParam @Nullable String language) {
        Language chosen = "en".equals(language) ? Language.EN : Language.VI;
        own.setLanguage(frame, chosen);
        return "redirect:/language/" + chosen.code() + "?to=/identity/profile";
    }

    @PostMapping("/identity/profile/password")
    ModelAndView changePassword(
            Frame frame,
            @RequestParam @Nullable String present,
            @RequestParam @Nullable String password,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var outcome = setPassword.byPresentPassword(
                Own.account(frame),
                Objects.requireNonNullElse(present, ""),
                Objects.requireNonNullElse(password, ""),
                SignedInSession.currentId(request));
        return switch (outcome) {
            case SetPassword.Outcome.Done() -> {
                redirect.addFlashAttribute(Frames.FLASH, "identity.password.set");
                yield new ModelAndView(PROFILE);
            }
            case SetPassword.Outcome.TooWeak(var rule) ->
                own.page(
                        frame,
                        request,
                        null,
                        error(frame, "password", rule.messageKey()),
                        HttpStatus.UNPROCESSABLE_CONTENT);
            case SetPassword.Outcome.NotProven() ->
                own.page(
                        frame,
                        request,
                        null,
                        error(frame, "present", "identity.password.notPresent"),
                        HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @PostMapping("/identity/profile/sessions/{mark}/end")
    ModelAndView endSession(Frame frame, @PathVariable String mark, RedirectAttributes redirect) {
        own.endSession(frame, mark);
        redirect.addFlashAttribute(Frames.FLASH, "identity.session.ended");
        return new ModelAndView(PROFILE);
    }

    @PostMapping("/identity/profile/tokens")
    ModelAndView issueToken(
            Frame frame,
            @RequestParam @Nullable String name,
            @RequestParam(defaultValue = "90") int days,
            HttpServletRequest request) {
        if (name == null || name.length() > LONGEST_NAME) {
            return own.page(
                    frame,
                    request,
                    null,
                    error(frame, "name", "identity.token.nameMissing"),
                    HttpStatus.UNPROCESSABLE_CONTENT);
        }
        Duration holds = Duration.ofDays(Math.clamp(days, 1, MOST_DAYS));
        var token = keepTokens.issue(frame.viewer(), Own.account(frame), name, holds);
        return own.page(frame, request, token.text(), FormErrors.NONE, HttpStatus.CREATED);
    }

    @PostMapping("/identity/profile/tokens/{id}/end")
    ModelAndView revokeToken(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        keepTokens.revoke(frame.viewer(), Own.account(frame), id);
        redirect.addFlashAttribute(Frames.FLASH, "identity.token.ended");
        return new ModelAndView(PROFILE);
    }

    private static FormErrors error(Frame frame, String field, String key) {
        return FormErrors.of(field, frame.text(key));
    }
}
