package vn.moixa.web;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/** Refuses whatever no room has declared, and says who may open the rest. */
@Configuration
class SecurityConfiguration {

    private static final String CONTENT_POLICY =
            "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
                    + "form-action 'self'; frame-ancestors 'none'";

    @Bean
    SecurityFilterChain filters(
            HttpSecurity http,
            RouteTable routes,
            Viewers viewers,
            Refusals refusals,
            Allowances allowances,
            ErrorPages errors,
            CsrfTokenRepository csrfTokens) {
        return http.addFilterBefore(new ViewerFilter(viewers), AuthorizationFilter.class)
                .addFilterAfter(RateLimits.accountLimit(allowances, errors), ViewerFilter.class)
                .authorizeHttpRequests(requests -> requests.anyRequest().access((_, context) -> {
                    var request = context.getRequest();
                    return new AuthorizationDecision(routes.find(
                                    org.springframework.http.HttpMethod.valueOf(request.getMethod()),
                                    request.getRequestURI())
                            .filter(route -> route.admits(ViewerFilter.viewer(request)))
                            .isPresent());
                }))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens)
                        .ignoringRequestMatchers(ViewerFilter::carriesToken)
                        // What anybody may ask without an account gains nothing from the session of somebody else.
                        .ignoringRequestMatchers(request -> request.getRequestURI()
                                        .startsWith("/api/v1/")
                                && routes.find(
                                                org.springframework.http.HttpMethod.valueOf(request.getMethod()),
                                                request.getRequestURI())
                                        .filter(route -> route.access() instanceof Route.Access.Open)
                                        .isPresent()))
                .headers(headers -> headers.cacheControl(cache -> cache.disable())
                        .contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.STRICT_ORIGIN_WHEN_CROSS_ORIGIN)))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .requestCache(cache -> cache.disable())
                .formLogin(form -> form.disable())
                .httpBasic(basic -> basic.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    /** In a cookie, so that showing the sign-in form to a stranger does not cost a session. */
    @Bean
    CsrfTokenRepository csrfTokens() {
        var tokens = new CookieCsrfTokenRepository();
        tokens.setCookieName("moixa_form");
        tokens.setCookieCustomizer(cookie -> cookie.sameSite("Lax"));
        return tokens;
    }
}
