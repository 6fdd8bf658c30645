package vn.moixa.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import vn.moixa.web.Allowances.Kind;

/**
 * Turns away who asks too much, with the time to wait (R173). Pages kept in memory are answered before this and cost nothing; an address
 * is counted before its session is looked up, an account as soon as it is known.
 */
@Configuration
@EnableConfigurationProperties(LimitSettings.class)
class RateLimits {

    @Bean
    FilterRegistrationBean<OncePerRequestFilter> addressLimit(Allowances allowances, ErrorPages errors) {
        var filter = new Limit(errors) {
            @Override
            Optional<Duration> take(Kind kind, HttpServletRequest request) {
                return allowances.ofAddress(kind, request.getRemoteAddr());
            }
        };
        var registration = new FilterRegistrationBean<OncePerRequestFilter>(filter);
        registration.setOrder(Ordered.HIGHEST_PRECEDENCE + 3);
        return registration;
    }

    static OncePerRequestFilter accountLimit(Allowances allowances, ErrorPages errors) {
        return new Limit(errors) {
            @Override
            Optional<Duration> take(Kind kind, HttpServletRequest request) {
                var account = ViewerFilter.viewer(request).accountId();
                return account == null ? Optional.empty() : allowances.ofAccount(kind, account);
            }
        };
    }

    /** What the request costs; pages without a question are not counted. */
    private static Optional<Kind> kind(HttpServletRequest request) {
        String path = request.getRequestURI();
        if (path.startsWith("/api/")) {
            return Optional.of(Kind.API);
        }
        if (path.startsWith("/assets/") || path.startsWith("/actuator/")) {
            return Optional.empty();
        }
        return switch (request.getMethod()) {
            case "GET", "HEAD", "OPTIONS" ->
                request.getQueryString() == null ? Optional.empty() : Optional.of(Kind.SEARCH);
            default -> Optional.of(Kind.WRITE);
        };
    }

    private abstract static class Limit extends OncePerRequestFilter {

        private final ErrorPages errors;

        Limit(ErrorPages errors) {
            this.errors = errors;
        }

        abstract Optional<Duration> take(Kind kind, HttpServletRequest request);

        /** Each of the two filters counts, so neither may take the other for itself. */
        @Override
        protected String getAlreadyFilteredAttributeName() {
            return getClass().getName();
        }

        @Override
        protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
                throws ServletException, IOException {
            Optional<Duration> wait = kind(request).flatMap(kind -> take(kind, request));
            if (wait.isEmpty()) {
                chain.doFilter(request, response);
                return;
            }
            response.setHeader(
                    "Retry-After",
                    String.valueOf(Math.max(1, wait.get().plusMillis(999).toSeconds())));
            errors.write(request, response, HttpStatus.TOO_MANY_REQUESTS, "too-many-requests");
        }
    }
}
