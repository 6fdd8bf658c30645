package vn.moixa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** Answers from {@link PageCache} before sessions and rights are looked at; whoever carries a session or a token passes by. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class PageCacheFilter extends OncePerRequestFilter {

    private static final int LONGEST_QUERY = 300;
    private static final Set<String> OF_THE_BYTES =
            Set.of("content-length", "etag", "vary", "date", "content-encoding");

    private final PageCache cache;

    PageCacheFilter(PageCache cache) {
        this.cache = cache;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String query = request.getQueryString();
        return !request.getMethod().equals("GET")
                || request.getRequestURI().startsWith("/assets/")
                || request.getHeader("Authorization") != null
                || (query != null && query.length() > LONGEST_QUERY)
                || !cookie(request, "moixa_session").isEmpty();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String key = key(request);
        KeptPage page = cache.find(key);
        if (page == null) {
            long generation = cache.generation();
            var caught = new ContentCachingResponseWrapper(response);
            chain.doFilter(request, caught);
            if (!PageCache.isAllowed(caught)) {
                caught.copyBodyToResponse();
                return;
            }
            page = cache.make(headers(caught), caught.getContentAsByteArray(), generation);
            cache.keep(key, page);
        }
        page.write(request, response);
    }

    /** Everything an anonymous answer depends on. */
    private static String key(HttpServletRequest request) {
        return Frames.language(request)
                + "|" + request.getAttribute(LanguageFilter.ENGLISH_PATH)
                + "|" + cookie(request, "published")
                + "|" + request.getRequestURI()
                + "?" + request.getQueryString();
    }

    private static String cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies();
        return cookies == null
                ? ""
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(name))
                        .map(Cookie::getValue)
                        .findFirst()
                        .orElse("");
    }

    private static TreeMap<String, String> headers(ContentCachingResponseWrapper response) {
        var headers = new TreeMap<String, String>();
        for (String name : response.getHeaderNames()) {
            String value = response.getHeader(name);
            if (value != null && !OF_THE_BYTES.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                headers.put(name, value);
            }
        }
        if (response.getContentType() != null) {
            headers.put("Content-Type", response.getContentType());
        }
        return headers;
    }
}
