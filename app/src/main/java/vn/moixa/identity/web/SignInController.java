package vn.moixa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.usecase.ShowSecondFactor;
import vn.moixa.identity.usecase.SignIn;
import vn.moixa.shared.Origin;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.LocalPath;
import vn.moixa.web.Viewers;

@Controller
class SignInController {

    private static final String WORK = "/work";

    private final SignIn signIn;
    private final ShowSecondFactor showSecondFactor;
    private final SignedInSession session;
    private final Viewers viewers;

    SignInController(SignIn signIn, ShowSecondFactor showSecondFactor, SignedInSession session, Viewers viewers) {
        this.signIn = signIn;
        this.showSecondFactor = showSecondFactor;
        this.session = session;
        this.viewers = viewers;
    }

    @GetMapping("/sign-in")
    ModelAndView show(Frame frame, @RequestParam @Nullable String to) {
        return frame.viewer().isSignedIn()
                ? new ModelAndView("redirect:" + target(to))
                : page(frame, "", to, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            Frame frame,
            @RequestParam @Nullable String email,
            @RequestParam @Nullable String password,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        String typed = Objects.requireNonNullElse(email, "");
        return switch (signIn.tryPassword(
                typed, Objects.requireNonNullElse(password, ""), new Origin(request.getRemoteAddr()))) {
            case SignIn.Outcome.SignedIn(var account) -> admit(account, to, request, response);
            case SignIn.Outcome.CodeNeeded(var account) -> {
                session.await(account, request);
                yield new ModelAndView("redirect:/sign-in/code" + (to == null ? "" : "?to=" + encoded(to)));
            }
            case SignIn.Outcome.Refused() ->
                page(frame, typed, to, error(frame, "identity.signIn.refused"), HttpStatus.UNAUTHORIZED);
            case SignIn.Outcome.TooMany(var pause) ->
                page(frame, typed, to, tooMany(frame, pause, response), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @GetMapping("/sign-in/code")
    ModelAndView showCode(Frame frame, @RequestParam @Nullable String to, HttpServletRequest request) {
        return session.awaited(request).isEmpty()
                ? new ModelAndView("redirect:/sign-in")
                : codePage(frame, to, FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/sign-in/code")
    ModelAndView code(
            Frame frame,
            @RequestParam @Nullable String code,
            @RequestParam @Nullable String to,
            HttpServletRequest request,
            HttpServletResponse response) {
        Optional<AccountId> awaited = session.awaited(request);
        if (awaited.isEmpty()) {
            return new ModelAndView("redirect:/sign-in");
        }
        return switch (showSecondFactor.show(awaited.get(), Objects.requireNonNullElse(code, ""))) {
            case ShowSecondFactor.Outcome.SignedIn(var account) -> admit(account, to, request, response);
            case ShowSecondFactor.Outcome.Refused() ->
                codePage(
                        frame, to, FormErrors.of("code", frame.text("identity.code.refused")), HttpStatus.UNAUTHORIZED);
            case ShowSecondFactor.Outcome.TooMany(var pause) ->
                codePage(frame, to, tooMany(frame, pause, response), HttpStatus.TOO_MANY_REQUESTS);
        };
    }

    @PostMapping("/sign-out")
    String signOut(HttpServletRequest request, HttpServletResponse response) {
        session.end(request, response);
        return "redirect:/";
    }

    private ModelAndView admit(
            AccountId account, @Nullable String to, HttpServletRequest request, HttpServletResponse response) {
        session.begin(account, request, response);
        String first =
                viewers.viewer(account.value()).flatMap(viewers::placeToGoFirst).orElseGet(() -> target(to));
        return new ModelAndView("redirect:" + first);
    }

    private static String target(@Nullable String to) {
        return to == null || to.equals("/") ? WORK : LocalPath.orHome(to);
    }

    private static ModelAndView page(
            Frame frame, String email, @Nullable String to, FormErrors errors, HttpStatus status) {
        var page = new SignInPage(frame, email, Objects.requireNonNullElse(to, ""), errors);
        return new ModelAndView("identity/sign-in", java.util.Map.of("page", page), status);
    }

    private static ModelAndView codePage(Frame frame, @Nullable String to, FormErrors errors, HttpStatus status) {
        var page = new SignInCodePage(frame, Objects.requireNonNullElse(to, ""), errors);
        return new ModelAndView("identity/sign-in-code", java.util.Map.of("page", page), status);
    }

    static FormErrors tooMany(Frame frame, Duration pause, HttpServletResponse response) {
        long seconds = Math.max(1, pause.toSeconds());
        response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(seconds));
        return error(frame, "identity.tooMany", Math.ceilDiv(seconds, 60));
    }

    private static FormErrors error(Frame frame, String key, Object... arguments) {
        return FormErrors.of("", frame.text(key, arguments));
    }

    private static String encoded(String value) {
        return java.net.URLEncoder.encode(value, java.nio.charset.StandardCharsets.UTF_8);
    }
}
