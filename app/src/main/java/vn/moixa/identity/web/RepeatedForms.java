package vn.moixa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import vn.moixa.identity.store.FirstAnswers;
import vn.moixa.identity.store.FirstAnswers.Earlier;
import vn.moixa.web.Frames;
import vn.moixa.web.Problem;
import vn.moixa.web.Viewer;

/**
 * Double click, retry, two tabs: a form that comes again with its one-time token is led to what the first one did, and nothing is done
 * twice (R168). A form that was refused may be sent again.
 */
@Component
class RepeatedForms implements HandlerInterceptor {

    static final String TOKEN = "_once";
    private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9-]{1,64}");
    private static final String TAKEN = RepeatedForms.class.getName();

    private final FirstAnswers answers;
    private final InstantSource time;

    RepeatedForms(FirstAnswers answers, InstantSource time) {
        this.answers = answers;
        this.time = time;
    }

    private record Taken(UUID account, String key) {}

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        Optional<Taken> form = form(request);
        if (form.isEmpty()) {
            return true;
        }
        if (answers.take(form.get().account, form.get().key, time.instant())) {
            request.setAttribute(TAKEN, form.get());
            return true;
        }
        repeat(form.get(), request, response);
        return false;
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure)
            throws Exception {
        if (!(request.getAttribute(TAKEN) instanceof Taken(UUID account, String key))) {
            return;
        }
        int status = response.getStatus();
        if (failure == null
                && (HttpStatus.valueOf(status).is3xxRedirection() || status == HttpStatus.CREATED.value())) {
            String place = Objects.requireNonNullElse(response.getHeader(HttpHeaders.LOCATION), backTo(request));
            answers.answer(account, key, new Earlier(FormContent.hash(request), status, place, null));
        } else {
            answers.release(account, key);
        }
    }

    private void repeat(Taken form, HttpServletRequest request, HttpServletResponse response) throws Exception {
        Earlier first = answers.findAnswered(form.account, form.key)
                .orElseThrow(() -> Problem.of(HttpStatus.CONFLICT, "form-being-sent"));
        if (!first.isSame(FormContent.hash(request))) {
            throw Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "form-already-sent");
        }
        response.setStatus(HttpStatus.SEE_OTHER.value());
        response.setHeader(HttpHeaders.LOCATION, Objects.requireNonNullElse(first.location(), "/"));
    }

    private static Optional<Taken> form(HttpServletRequest request) {
        Viewer viewer = Frames.viewer(request);
        UUID account = viewer.accountId();
        if (account == null || !HttpMethod.POST.matches(request.getMethod())) {
            return Optional.empty();
        }
        String token = request.getParameter(TOKEN);
        return token == null || !SHAPE.matcher(token).matches()
                ? Optional.empty()
                : Optional.of(new Taken(account, "form:" + token));
    }

    /** A page that was written right in the answer is not shown again: it may have held a secret. */
    private static String backTo(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/identity/profile") ? "/identity/profile" : request.getRequestURI();
    }
}
