package vn.moixa.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Set;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.validation.BindException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** The one place where exceptions meet the outside. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class ErrorAdvice {

    /** PostgreSQL: character not in repertoire, such as the sign with the number zero; untranslatable character. */
    private static final Set<String> NOT_TEXT = Set.of("22021", "22P05");

    /**
     * Unique key, exclusion, serialization, deadlock. Forms answer beside the field; this is for what meets another save in the very moment
     * anyway, such as a list that is being imported.
     */
    private static final Set<String> SAVED_TWICE = Set.of("23505", "23P01", "40001", "40P01");

    private final ErrorPages errors;

    ErrorAdvice(ErrorPages errors) {
        this.errors = errors;
    }

    @ExceptionHandler
    void on(NotFound cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(request, response, HttpStatus.NOT_FOUND, "not-found");
    }

    @ExceptionHandler
    void on(Problem cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(request, response, cause);
    }

    /** A path or query value of the wrong type: an address that leads nowhere, or a parameter to correct. */
    @ExceptionHandler
    void on(MethodArgumentTypeMismatchException cause, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean inPath =
                cause.getParameter().hasParameterAnnotation(org.springframework.web.bind.annotation.PathVariable.class);
        if (inPath) {
            errors.write(request, response, HttpStatus.NOT_FOUND, "not-found");
        } else {
            String name = cause.getName();
            errors.write(
                    request,
                    response,
                    Problem.of(
                            HttpStatus.BAD_REQUEST, "bad-parameter", name, "web.error.parameter." + form(cause), name));
        }
    }

    /** What the parameter has to look like, as the end of the key of a sentence. */
    private static String form(MethodArgumentTypeMismatchException cause) {
        Class<?> wanted = cause.getRequiredType();
        if (wanted == LocalDate.class) {
            return "day";
        }
        return wanted == boolean.class || wanted == Boolean.class ? "yes-no" : "other";
    }

    @ExceptionHandler({
        BindException.class,
        ConstraintViolationException.class,
        HandlerMethodValidationException.class,
        HttpMessageNotReadableException.class
    })
    void onBadInput(HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(request, response, HttpStatus.BAD_REQUEST, "bad-parameter");
    }

    @ExceptionHandler
    void on(MultipartException cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        errors.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "too-large");
    }

    /** The reader went on before the answer arrived: nobody is left to tell, and nothing is broken. */
    @ExceptionHandler
    void on(AsyncRequestNotUsableException gone) {}

    @ExceptionHandler
    void on(Exception cause, HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (cause instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
            errors.write(request, response, status, codeOf(status));
            return;
        }
        if (isRefusedByDatabase(cause, NOT_TEXT)) {
            errors.write(request, response, HttpStatus.BAD_REQUEST, "bad-parameter");
            return;
        }
        if (isRefusedByDatabase(cause, SAVED_TWICE)) {
            errors.write(request, response, HttpStatus.CONFLICT, "saved-meanwhile");
            return;
        }
        errors.writeUnexpected(request, response, cause);
    }

    private static boolean isRefusedByDatabase(Throwable failure, Set<String> states) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException refusal
                    && refusal.getSQLState() != null
                    && states.contains(refusal.getSQLState())) {
                return true;
            }
        }
        return false;
    }

    private static String codeOf(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "not-found";
            case METHOD_NOT_ALLOWED -> "method-not-allowed";
            case UNSUPPORTED_MEDIA_TYPE, NOT_ACCEPTABLE -> "unsupported-format";
            case CONTENT_TOO_LARGE -> "too-large";
            default -> "bad-parameter";
        };
    }
}
