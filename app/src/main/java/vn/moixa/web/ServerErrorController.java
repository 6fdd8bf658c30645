package vn.moixa.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Errors that the server met outside every controller: an address it refuses to read, a filter that broke. */
@Controller
class ServerErrorController implements ErrorController {

    private final ErrorPages errors;

    ServerErrorController(ErrorPages errors) {
        this.errors = errors;
    }

    @RequestMapping("/error")
    void show(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code)) {
            errors.write(request, response, HttpStatus.NOT_FOUND, "not-found");
            return;
        }
        HttpStatus status = HttpStatus.resolve(code);
        if (status == null || status.is5xxServerError()) {
            errors.writeUnexpected(request, response, cause(request));
        } else if (status == HttpStatus.NOT_FOUND) {
            errors.write(request, response, status, "not-found");
        } else if (status == HttpStatus.METHOD_NOT_ALLOWED) {
            errors.write(request, response, status, "method-not-allowed");
        } else if (status == HttpStatus.CONTENT_TOO_LARGE) {
            errors.write(request, response, status, "too-large");
        } else {
            errors.write(request, response, HttpStatus.BAD_REQUEST, "bad-parameter");
        }
    }

    private static Exception cause(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception cause
                ? cause
                : new IllegalStateException("the server reported an error without a cause");
    }
}
