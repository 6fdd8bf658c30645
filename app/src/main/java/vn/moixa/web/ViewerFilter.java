package vn.moixa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Finds out who is looking, once per request, after the session or token was read. */
final class ViewerFilter extends OncePerRequestFilter {

    private static final String VIEWER = Viewer.class.getName();
    private static final String BEARER = "Bearer ";
    /** A token that was stolen opens the API, not the pages where passwords and more tokens are made. */
    private static final String API = "/api/";

    private final Viewers viewers;

    ViewerFilter(Viewers viewers) {
        this.viewers = viewers;
    }

    static Viewer viewer(HttpServletRequest request) {
        return request.getAttribute(VIEWER) instanceof Viewer viewer ? viewer : Viewer.ANYONE;
    }

    static boolean carriesToken(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        return header != null && header.startsWith(BEARER);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        request.setAttribute(VIEWER, find(request));
        chain.doFilter(request, response);
    }

    private Viewer find(HttpServletRequest request) {
        if (carriesToken(request)) {
            if (!request.getRequestURI().startsWith(API)) {
                return Viewer.ANYONE;
            }
            String token = request.getHeader("Authorization").substring(BEARER.length());
            return viewers.viewerOfToken(token).orElse(Viewer.ANYONE);
        }
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Viewer.ANYONE;
        }
        return authentication.getPrincipal() instanceof Viewer viewer
                ? viewer
                : viewers.viewer(UUID.fromString(authentication.getName())).orElse(Viewer.ANYONE);
    }
}
