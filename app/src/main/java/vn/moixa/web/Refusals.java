package vn.moixa.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Turns a refusal of the security chain into what the asker can use: a sign-in page, a sentence, or problem+json. An address that no
 * room has declared does not exist.
 */
@Component
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final RouteTable routes;
    private final ErrorPages errors;
    private final Viewers viewers;

    Refusals(RouteTable routes, ErrorPages errors, Viewers viewers) {
        this.routes = routes;
        this.errors = errors;
        this.viewers = viewers;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException, ServletException {
        refuse(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException, ServletException {
        // A program without a token has no form that could have expired: it is told to sign in, or that nothing is
        // posted here.
        boolean program = request.getRequestURI().startsWith("/api/")
                && !ViewerFilter.viewer(request).isSignedIn();
        if (cause instanceof CsrfException && !program) {
            errors.write(request, response, HttpStatus.FORBIDDEN, "form-expired");
            return;
        }
        refuse(request, response);
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) throws IOException, ServletException {
        String path = request.getRequestURI();
        if (routes.find(HttpMethod.valueOf(request.getMethod()), path).isEmpty()) {
            errors.write(
                    request,
                    response,
                    routes.knows(path) ? HttpStatus.METHOD_NOT_ALLOWED : HttpStatus.NOT_FOUND,
                    routes.knows(path) ? "method-not-allowed" : "not-found");
        } else if (ViewerFilter.viewer(request).isSignedIn()) {
            refuseSignedIn(request, response);
        } else if (path.startsWith("/api/")) {
            response.setHeader("WWW-Authenticate", "Bearer");
            errors.write(request, response, HttpStatus.UNAUTHORIZED, "sign-in-required");
        } else {
            response.sendRedirect("/sign-in?to=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        }
    }

    private void refuseSignedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<String> first = request.getRequestURI().startsWith("/api/")
                ? Optional.empty()
                : viewers.placeToGoFirst(ViewerFilter.viewer(request));
        if (first.isPresent()) {
            response.sendRedirect(first.get());
        } else {
            errors.write(request, response, HttpStatus.FORBIDDEN, "not-allowed");
        }
    }

    private static String wanted(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "/";
        }
        String query = request.getQueryString();
        return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
    }
}
