package vn.moixa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
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
    private static final Pattern CODE_WORD =
            Pattern.compile("\\b[A-Z]{3,}_[A-Z_]{2,}\\b|\\b[a-z]+\\.[a-z]+[A-Z][A-Za-z]+\\b|\\?\\?");

    /** Links that change what the walker sees from then on, the language or only published records, and are no pages. */
    private static final Pattern SWITCH = Pattern.compile("/(language|records)/");

    private final RouteTable routes = Site.application().getBean(RouteTable.class);
    private final List<String> faults = new ArrayList<>();

    /** The checker copies style sheets into the page to read them, which the policy of the page rightly stops and a visitor never does. */
    private boolean checking;

    @ParameterizedTest(name = "as \"{0}\"")
    @ValueSource(strings = {VISITOR, "PROVINCIAL_OFFICER", "COMMUNE_OFFICER", "PRODUCER", "ADMINISTRATOR", "AUDITOR"})
    void everyPageKeepsItsPromises(String role) {
        Collection<String> pages = walkAtADesk(role);
        walkWithAPhone(role, pages);

        assertThat(faults).as("faults seen:%n%s", String.join("\n", faults)).isEmpty();
        assertThat(pages).hasSizeGreaterThan(5);
    }

    /** Follows the links from the home page, one address per pattern of the access table, and looks at each page in light and in dark. */
    private Collection<String> walkAtADesk(String role) {
        var found = new LinkedHashMap<String, String>();
        var seen = new LinkedHashSet<String>();
        var waiting = new ArrayDeque<>(List.of(new Link("/", null), new Link("/en", null)));
        if (!role.isEmpty()) {
            plainAddresses().forEach(address -> waiting.add(new Link(address, null)));
        }
        try (BrowserContext context = signedIn(role, 1280)) {
            Page page = listening(context);
            while (!waiting.isEmpty() && found.size() < MOST_PAGES) {
                Link link = waiting.poll();
                if (!seen.add(link.address())) {
                    continue;
                }
                String pattern = patternOf(link, role);
                if (pattern == null || found.containsKey(pattern)) {
                    continue;
                }
                Response response = open(page, link.address());
                if (response == null) {
                    continue;
                }
                if (response.status() >= 400) {
                    if (link.from() != null) {
                        faults.add("%s, linked from %s, answers %d"
                                .formatted(link.address(), link.from(), response.status()));
                    }
                    continue;
                }
                if (isPage(response)) {
                    found.put(pattern, link.address());
                    inspect(page, link.address(), 1280, ColorScheme.LIGHT, ColorScheme.DARK);
                    links(page).forEach(address -> waiting.add(new Link(address, link.address())));
                }
            }
        }
        return found.values();
    }

    /** Colours do not depend on the width, so the dark ones were seen at the desk. */
    private void walkWithAPhone(String role, Collection<String> pages) {
        try (BrowserContext context = signedIn(role, 360)) {
            Page page = listening(context);
            for (String address : pages) {
                if (open(page, address) != null) {
                    inspect(page, address, 360, ColorScheme.LIGHT);
                }
            }
        }
    }

    /** An address and the page that links to it; null where the walk itself begins. */
    private record Link(String address, @Nullable String from) {}

    /** A page whose failed requests and console errors are faults, among them everything the content security policy stops. */
    private Page listening(BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (!checking && message.type().equals("error") && !message.text().startsWith("Failed to load resource")) {
                faults.add("%s writes to the console: %s".formatted(page.url(), message.text()));
            }
        });
        page.onResponse(response -> {
            if (!checking && response.status() >= 400 && !response.request().isNavigationRequest()) {
                faults.add("%s loads %s, which answers %d".formatted(page.url(), response.url(), response.status()));
            }
        });
        return page;
    }

    private List<String> plainAddresses() {
        return routes.all().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(Route::pattern)
                .filter(pattern -> !pattern.contains("{") && !pattern.contains("*") && !pattern.startsWith("/api/"))
                .toList();
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
    private @Nullable String patternOf(Link link, String role) {
        String path = URI.create(Site.address())
                .resolve(link.address().replace(" ", "%20"))
                .getPath();
        boolean english = path.equals("/en") || path.startsWith("/en/");
        String plain = english ? path.substring(3) : path;
        Optional<Route> route = routes.find(HttpMethod.GET, plain.isEmpty() ? "/" : plain);
        if (route.isEmpty()) {
            faults.add("%s, linked from %s, leads nowhere".formatted(link.address(), link.from()));
        }
        return route.filter(known -> role.isEmpty() || !(known.access() instanceof Route.Access.Open))
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
            if (address.startsWith(Site.address() + "/")
                    && !SWITCH.matcher(address).find()) {
                links.add(address.substring(Site.address().length()).replaceFirst("#.*", ""));
            }
        }
        return links;
    }

    private void inspect(Page page, String address, int width, ColorScheme... schemes) {
        for (ColorScheme scheme : schemes) {
            checking = false;
            page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
            // The site chooses its colours when a page loads.
            page.reload();
            checking = true;
            Accessibility.faults(page)
                    .forEach(fault -> faults.add("%s at %d px, %s: %s".formatted(address, width, scheme, fault)));
        }
        checking = false;
        int scroll = Accessibility.sidewaysScroll(page);
        if (scroll > 0) {
            faults.add("%s at %d px scrolls sideways by %d px".formatted(address, width, scroll));
        }
        var codeWord = CODE_WORD.matcher(page.innerText("body"));
        while (codeWord.find()) {
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
