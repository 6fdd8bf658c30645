package vn.moixa.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** Writes an error as a page or, in the API, as problem+json: what is wrong, what to do, never an exception's text. */
@Component
class ErrorPages {

    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    private final Frames frames;
    private final Texts texts;
    private final JteViews views;
    private final ObjectMapper json;

    ErrorPages(Frames frames, Texts texts, JteViews views, ObjectMapper json) {
        this.frames = frames;
        this.texts = texts;
        this.views = views;
        this.json = json;
    }

    /** @param code stable code of the error; its sentences are {@code web.error.<code>.title} and {@code .advice} */
    void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        if (isApi(request)) {
            String detail = texts.text(Frames.language(request), "web.error." + code + ".advice");
            writeProblem(request, response, status, code, null, detail);
            return;
        }
        writePage(request, response, status, new ErrorPage(frames.of(request), status.value(), code, null, null));
    }

    void write(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        String detail = texts.text(Frames.language(request), problem.messageKey(), problem.arguments());
        if (!isApi(request)) {
            var status = problem.status();
            writePage(
                    request,
                    response,
                    status,
                    new ErrorPage(frames.of(request), status.value(), heading(status), detail, null));
            return;
        }
        writeProblem(request, response, problem.status(), problem.code(), problem.field(), detail);
    }

    /** A bug or a broken machine: logged once with a reference that the user also sees. */
    void writeUnexpected(HttpServletRequest request, HttpServletResponse response, Exception cause) throws IOException {
        String reference = UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        LOG.error("Reference {}: {} {}", reference, request.getMethod(), request.getRequestURI(), cause);
        if (isApi(request)) {
            String detail = texts.text(Frames.language(request), "web.error.unexpected.reference", reference);
            writeProblem(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", null, detail);
            return;
        }
        var page = new ErrorPage(
                frames.of(request), HttpStatus.INTERNAL_SERVER_ERROR.value(), "unexpected", null, reference);
        writePage(request, response, HttpStatus.INTERNAL_SERVER_ERROR, page);
    }

    /** On a page the general heading stands over the sentence of the case. */
    private static String heading(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case FORBIDDEN -> "not-allowed";
            case UNAUTHORIZED -> "sign-in-required";
            default -> "bad-parameter";
        };
    }

    private void writePage(HttpServletRequest request, HttpServletResponse response, HttpStatus status, ErrorPage page)
            throws IOException {
        response.setStatus(status.value());
        response.setHeader("Cache-Control", "no-store");
        views.write("web/error", Map.of("page", page), response);
    }

    private void writeProblem(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatus status,
            String code,
            @Nullable String field,
            String detail)
            throws IOException {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("/api/v1/problems#" + code));
        problem.setInstance(URI.create(request.getRequestURI()));
        problem.setProperty("code", code);
        if (field != null) {
            problem.setProperty("field", field);
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader("Cache-Control", "no-store");
        json.writeValue(response.getOutputStream(), problem);
    }

    /** Also when the server comes back for an error page: what counts is what was asked for. */
    private static boolean isApi(HttpServletRequest request) {
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return (asked == null ? request.getRequestURI() : asked.toString()).startsWith("/api/");
    }
}
