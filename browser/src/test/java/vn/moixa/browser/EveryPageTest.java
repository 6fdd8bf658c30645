package vn.moixa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpMethod;
import vn.moixa.web.Route;
import vn.moixa.web.RouteTable;

/**
 * Walks along the links of the site, one page of every address pattern, as a visitor and as each role, and holds every page to the same
 * promises: no accessibility violation at phone and desk width in light and dark, no sideways scroll, no code word or message key in the text.
 */
class EveryPageTest {

    private static final int MOST_PAGES = 120;
    private static final String VISITOR = "";
    private static final List<String> AXE_TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");
    private static final Pattern CODE_WORD =
            Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{2,}\\b|\\b[a-z]+\\.[a-z]+[A-Z][A-Za-z]+\\b|\\?\\?");

    /** Colours that are still fading are no one's to judge. */
    private static final String FINISH_TRANSITIONS =
            "() => document.getAnimations().forEach(animation => animation.finish())";

    private final RouteTable routes = Site.application().getBean(RouteTable.class);
    private final List<String> faults = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {VISITOR, "PROVINCIAL_OFFICER", "COMMUNE_OFFICER", "PRODUCER", "ADMINISTRATOR", "AUDITOR"})
    void everyPageKeepsItsPromises(String role) {
        Map<String, String> pages = pagesReachedBy(role);

        for (int width : new int[] {360, 1280}) {
            try (BrowserContext context = signedIn(role, width)) {
                Page page = context.newPage();
                pages.values().forEach(address -> inspect(page, address, width));
            }
        }

        assertThat(faults).isEmpty();
        assertThat(pages).hasSizeGreaterThan(5);
    }

    /** One address per pattern of the access table, found by following links from the home page. */
    private Map<String, String> pagesReachedBy(String role) {
        var found = new LinkedHashMap<String, String>();
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of("/", "/en"));
        if (!role.isEmpty()) {
            waiting.addAll(routes.all().stream()
                    .filter(route -> route.method().equals(HttpMethod.GET))
                    .map(Route::pattern)
                    .filter(pattern -> !pattern.contains("{") && !pattern.contains("*") && !pattern.startsWith("/api/"))
                    .toList());
        }
        try (BrowserContext context = signedIn(role, 1280)) {
            Page page = context.newPage();
            while (!waiting.isEmpty() && found.size() < MOST_PAGES) {
                String address = waiting.poll();
                String pattern = patternOf(address, role);
                if (pattern == null || found.containsKey(pattern) || !seen.add(address)) {
                    continue;
                }
                Response response = open(page, address);
                if (response == null || !isPage(response)) {
                    continue;
                }
                if (response.status() == 403) {
                    continue;
                }
                found.put(pattern, address);
                if (response.status() >= 400) {
                    faults.add(address + " answers " + response.status());
                    continue;
                }
                waiting.addAll(links(page));
            }
        }
        return found;
    }

    private static @Nullable Response open(Page page, String address) {
        try {
            return page.navigate(Site.address() + address);
        } catch (com.microsoft.playwright.PlaywrightException download) {
            return null;
        }
    }

    private static boolean isPage(Response response) {
        String type = response.headers().get("content-type");
        return type != null && type.startsWith("text/html");
    }

    /** Public pages are the visitor's; a role looks at its own. */
    private @Nullable String patternOf(String address, String role) {
        String path =
                URI.create(Site.address()).resolve(address.replace(" ", "%20")).getPath();
        boolean english = path.equals("/en") || path.startsWith("/en/");
        String plain = english ? path.substring(3) : path;
        return routes.find(HttpMethod.GET, plain.isEmpty() ? "/" : plain)
                .filter(route -> role.isEmpty() || !(route.access() instanceof Route.Access.Open))
                .map(Route::pattern)
                .filter(pattern -> !pattern.startsWith("/api/") && !pattern.startsWith("/assets"))
                .map(pattern -> english ? "/en" + pattern : pattern)
                .orElse(null);
    }

    private static Set<String> links(Page page) {
        var links = new LinkedHashSet<String>();
        for (Object link :
                (List<?>) page.evaluate("() => [...document.querySelectorAll('a[href]')].map(a => a.href)")) {
            String address = link.toString();
            if (address.startsWith(Site.address() + "/") && !address.contains("/language/")) {
                links.add(address.substring(Site.address().length()).replaceFirst("#.*", ""));
            }
        }
        return links;
    }

    private void inspect(Page page, String address, int width) {
        Response response = open(page, address);
        if (response == null) {
            return;
        }
        for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            page.evaluate(FINISH_TRANSITIONS);
            for (Rule violation :
                    new AxeBuilder(page).withTags(AXE_TAGS).analyze().getViolations()) {
                faults.add("%s at %d px, %s: %s (%s)"
                        .formatted(
                                address,
                                width,
                                scheme,
                                violation.getHelp(),
                                violation.getNodes().getFirst().getHtml()));
            }
        }
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        Object overflow =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        if (((Number) overflow).intValue() > 0) {
            faults.add("%s at %d px scrolls sideways by %s px".formatted(address, width, overflow));
        }
        var codeWord = CODE_WORD.matcher(page.innerText("body"));
        if (codeWord.find()) {
            faults.add("%s shows the code word %s".formatted(address, codeWord.group()));
        }
    }

    private static BrowserContext signedIn(String role, int width) {
        BrowserContext context = Site.visitor(width, true);
        if (!role.isEmpty()) {
            DemoAccounts.signIn(context.newPage(), role);
        }
        return context;
    }
}
