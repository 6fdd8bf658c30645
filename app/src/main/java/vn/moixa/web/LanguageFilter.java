package vn.moixa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Decides the language: {@code /en/…} is the English form of an address; in the API the parameter or Accept-Language decides;
 * in the workspace a remembered choice. A public address without prefix is always Vietnamese, so it can be cached.
 * After the filter that says UTF-8: a parameter read before it would spoil the Vietnamese of a form with a file.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class LanguageFilter extends OncePerRequestFilter {

    static final String LANGUAGE = "moixa.language";
    static final String ENGLISH_PATH = "moixa.englishPath";
    static final String COOKIE = "lang";
    private static final String PREFIX = "/en";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI();
        if (path.equals(PREFIX) || path.startsWith(PREFIX + "/")) {
            request.setAttribute(LANGUAGE, Language.EN);
            request.setAttribute(ENGLISH_PATH, true);
            chain.doFilter(new WithoutPrefix(request), response);
            return;
        }
        request.setAttribute(LANGUAGE, chosen(request, path));
        chain.doFilter(request, response);
    }

    private static Language chosen(HttpServletRequest request, String path) {
        Stream<Optional<Language>> choices = path.startsWith("/api/")
                ? Stream.of(parameter(request), accepted(request))
                : Stream.of(parameter(request), cookie(request));
        return choices.flatMap(Optional::stream).findFirst().orElse(Language.VI);
    }

    private static Optional<Language> parameter(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter("lang")).flatMap(Language::ofCode);
    }

    private static Optional<Language> accepted(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader("Accept-Language"))
                .flatMap(header -> Language.ofCode(header.split("[,;]", 2)[0]));
    }

    private static Optional<Language> cookie(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? Optional.empty()
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .findFirst()
                        .flatMap(cookie -> Language.ofCode(cookie.getValue()));
    }

    private static final class WithoutPrefix extends HttpServletRequestWrapper {
        WithoutPrefix(HttpServletRequest request) {
            super(request);
        }

        @Override
        public String getRequestURI() {
            String rest = super.getRequestURI().substring(PREFIX.length());
            return rest.isEmpty() ? "/" : rest;
        }

        @Override
        public String getServletPath() {
            String path = super.getServletPath();
            String rest = path.startsWith(PREFIX) ? path.substring(PREFIX.length()) : path;
            return rest.isEmpty() ? "/" : rest;
        }
    }
}
