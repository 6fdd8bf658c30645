package vn.moixa.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Objects;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import vn.moixa.identity.store.FirstAnswers;
import vn.moixa.identity.store.FirstAnswers.Earlier;
import vn.moixa.web.Frames;
import vn.moixa.web.Problem;

/**
 * Creations through the API that carry an Idempotency-Key: the same key with the same body gets the first answer again, the same key with
 * another body is refused (R168). An answer of failure is not kept, so the call may be made again.
 */
@Component
class IdempotentCalls extends OncePerRequestFilter {

    private static final String KEY = "Idempotency-Key";
    private static final String REPLAYED = "Idempotency-Replayed";
    private static final Pattern SHAPE = Pattern.compile("[\\x21-\\x7e]{1,200}");
    private static final int FIRST_FAILURE = 400;

    private final FirstAnswers answers;
    private final InstantSource time;
    private final HandlerExceptionResolver errors;

    IdempotentCalls(
            FirstAnswers answers,
            InstantSource time,
            @Qualifier("handlerExceptionResolver") HandlerExceptionResolver errors) {
        this.answers = answers;
        this.time = time;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !HttpMethod.POST.matches(request.getMethod())
                || !request.getRequestURI().startsWith("/api/v1/")
                || request.getHeader(KEY) == null
                || !Frames.viewer(request).isSignedIn();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        UUID account = Objects.requireNonNull(Frames.viewer(request).accountId());
        String key = request.getHeader(KEY);
        if (!SHAPE.matcher(key).matches()) {
            refuse(request, response, HttpStatus.BAD_REQUEST, "idempotency-key-invalid");
        } else if (answers.take(account, "api:" + key, time.instant())) {
            answerFirst(account, "api:" + key, request, response, chain);
        } else {
            repeat(account, "api:" + key, request, response);
        }
    }

    private void answerFirst(
            UUID account, String key, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var read = new DigestedRequest(request);
        var written = new ContentCachingResponseWrapper(response);
        boolean done = false;
        try {
            chain.doFilter(read, written);
            if (written.getStatus() < FIRST_FAILURE) {
                answers.answer(account, key, earlier(read.hash(), written));
                done = true;
            }
        } finally {
            if (!done) {
                answers.release(account, key);
            }
        }
        written.copyBodyToResponse();
    }

    private void repeat(UUID account, String key, HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        Earlier first = answers.findAnswered(account, key).orElse(null);
        if (first == null) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "1");
            refuse(request, response, HttpStatus.CONFLICT, "idempotency-key-in-progress");
        } else if (!first.isSame(new DigestedRequest(request).hash())) {
            refuse(request, response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
        } else {
            replay(first, response);
        }
    }

    private static void replay(Earlier first, HttpServletResponse response) throws IOException {
        response.setStatus(Objects.requireNonNull(first.status()));
        response.setHeader(REPLAYED, "true");
        if (first.location() != null) {
            response.setHeader(HttpHeaders.LOCATION, first.location());
        }
        if (first.body() != null) {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            response.getOutputStream().write(first.body().getBytes(StandardCharsets.UTF_8));
        }
    }

    private static Earlier earlier(byte[] hash, ContentCachingResponseWrapper written) {
        byte[] body = written.getContentAsByteArray();
        @Nullable String text = body.length == 0 ? null : new String(body, StandardCharsets.UTF_8);
        return new Earlier(hash, written.getStatus(), written.getHeader(HttpHeaders.LOCATION), text);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code) {
        errors.resolveException(request, response, null, Problem.of(status, code));
    }
}
