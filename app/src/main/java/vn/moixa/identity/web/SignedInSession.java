package vn.moixa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.stereotype.Component;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.store.WebSessions;

/** Begins and ends the session of a person. A session always begins anew, so that nobody can have planted its name before. */
@Component
class SignedInSession {

    private static final String PENDING = "identity.pending";
    private static final Duration PENDING_HOLDS = Duration.ofMinutes(5);
    private static final int LONGEST_BROWSER = 300;

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final CsrfTokenRepository csrfTokens;
    private final InstantSource time;

    SignedInSession(CsrfTokenRepository csrfTokens, InstantSource time) {
        this.csrfTokens = csrfTokens;
        this.time = time;
    }

    void begin(AccountId account, HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = anew(request);
        session.setAttribute(WebSessions.BROWSER, browser(request));
        session.setAttribute(WebSessions.ADDRESS, request.getRemoteAddr());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(
                UsernamePasswordAuthenticationToken.authenticated(account.toString(), null, List.of()));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
        csrfTokens.saveToken(null, request, response);
    }

    void end(HttpServletRequest request, HttpServletResponse response) {
        HttpSession session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
        SecurityContextHolder.clearContext();
        csrfTokens.saveToken(null, request, response);
    }

    /** Remembers whose password was right until the second factor is shown; this alone opens nothing. */
    void await(AccountId account, HttpServletRequest request) {
        anew(request).setAttribute(PENDING, account + " " + time.instant());
    }

    Optional<AccountId> awaited(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(PENDING) instanceof String pending)) {
            return Optional.empty();
        }
        String[] parts = pending.split(" ", 2);
        boolean holds = Instant.parse(parts[1]).plus(PENDING_HOLDS).isAfter(time.instant());
        return holds ? Optional.of(new AccountId(UUID.fromString(parts[0]))) : Optional.empty();
    }

    static String currentId(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session == null ? "" : session.getId();
    }

    private static HttpSession anew(HttpServletRequest request) {
        HttpSession old = request.getSession(false);
        if (old != null) {
            old.invalidate();
        }
        return request.getSession(true);
    }

    private static String browser(HttpServletRequest request) {
        String agent = Optional.ofNullable(request.getHeader("User-Agent")).orElse("");
        return agent.substring(0, Math.min(LONGEST_BROWSER, agent.length()));
    }
}
