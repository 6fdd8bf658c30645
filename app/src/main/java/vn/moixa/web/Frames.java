package vn.moixa.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.MethodParameter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Makes the {@link Frame} of a request; a controller method just asks for one. */
@Component
public class Frames implements HandlerMethodArgumentResolver {

    /** Flash attribute under which an action leaves the message key of what it did. */
    public static final String FLASH = "flash";

    static final String PUBLISHED = "published";

    private final Texts texts;
    private final RouteTable routes;
    private final ObjectProvider<Unread> unread;
    private final String site;

    Frames(
            Texts texts,
            RouteTable routes,
            ObjectProvider<Unread> unread,
            @Value("${moixa.public-address}") String site) {
        this.unread = unread;
        this.texts = texts;
        this.routes = routes;
        this.site = site.endsWith("/") ? site.substring(0, site.length() - 1) : site;
    }

    public Frame of(HttpServletRequest request) {
        Viewer viewer = ViewerFilter.viewer(request);
        Map<String, ?> flash = Optional.<Map<String, ?>>ofNullable(RequestContextUtils.getInputFlashMap(request))
                .orElse(Map.of());
        return new Frame(new FrameParts(
                viewer,
                language(request),
                texts,
                site,
                request.getRequestURI(),
                request.getQueryString(),
                Boolean.TRUE.equals(request.getAttribute(LanguageFilter.ENGLISH_PATH)),
                publishedOnly(request),
                routes.navigationFor(viewer),
                address -> routes.mayOpen(viewer, address),
                () -> csrfToken(request),
                () -> UUID.randomUUID().toString(),
                (String) flash.get(FLASH),
                () -> unreadOf(viewer)));
    }

    /** Who is looking, known once the security filters have run. */
    public static Viewer viewer(HttpServletRequest request) {
        return ViewerFilter.viewer(request);
    }

    static Language language(HttpServletRequest request) {
        return request.getAttribute(LanguageFilter.LANGUAGE) instanceof Language language ? language : Language.VI;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Frame.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return of((HttpServletRequest) request.getNativeRequest());
    }

    private int unreadOf(Viewer viewer) {
        Unread counter = unread.getIfAvailable();
        return viewer.accountId() == null || counter == null ? 0 : counter.of(viewer.accountId());
    }

    private static String csrfToken(HttpServletRequest request) {
        return request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken token ? token.getToken() : "";
    }

    private static boolean publishedOnly(HttpServletRequest request) {
        String asked = request.getParameter(PUBLISHED);
        if (asked != null) {
            return asked.equals("1");
        }
        Cookie[] cookies = request.getCookies();
        return cookies != null
                && Arrays.stream(cookies)
                        .anyMatch(cookie -> cookie.getName().equals(PUBLISHED)
                                && cookie.getValue().equals("1"));
    }
}
