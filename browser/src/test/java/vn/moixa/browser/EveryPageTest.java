package vn.moixa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import vn.moixa.web.Route;
import vn.moixa.web.RouteTable;

/**
 * Everybody's way along the links of the whole site: a visitor and one person of each role open every kind of address they are shown, and
 * every kind of page keeps the same promises. A new room joins by its routes, its links and the accounts of the demo.
 */
class EveryPageTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    private static final String SWITCH = "a switch that leads back to the page it was used on";

    /** Pages of a dossier, a council or a session that the demo has brought only part of the way; those not opened are printed. */
    private static final Predicate<String> FAR_ON =
            pattern -> pattern.startsWith("/appraisal/") && pattern.contains("{");

    /** Addresses that nobody can reach by following links, and why. */
    private static final Map<String, String> NOT_LINKED = Map.ofEntries(
            Map.entry(Crawl.ERROR, "where the server itself sends a broken request"),
            Map.entry("/language/{code}", SWITCH),
            Map.entry("/records/{which}", SWITCH),
            Map.entry("/password-reset/{link}", "the link is in a letter"),
            Map.entry("/tinh-diem/{set}/ket-qua", "a piece of a page that its script asks for"),
            Map.entry(
                    "/appraisal/criteria/comparison", "offered from the second version of a set on; see CriteriaTest"),
            Map.entry("/promotion/proposals/{id}", "no producer of the demo has a proposal waiting"));

    /** One browser profile per person and thread, so that what all pages share is loaded once. */
    private final ThreadLocal<Map<String, BrowserContext>> contexts = ThreadLocal.withInitial(HashMap::new);

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    @Test
    void everyLinkThatSomebodyIsShownLeadsToSomethingThatPersonMayOpen() {
        assertNone(Walks.faults());
    }

    @Test
    void everyAddressOfTheAccessTableWasOpenedBySomebody() throws IOException {
        var opened = new TreeMap<String, Set<String>>();
        Walks.visits()
                .forEach(visit -> opened.computeIfAbsent(visit.pattern(), any -> new TreeSet<>())
                        .add(visit.reader().role()));
        Path list = Path.of("target", "visited.txt");
        Files.write(list, opened.entrySet().stream().map(Object::toString).toList());
        Set<String> expected = Site.application().getBean(RouteTable.class).all().stream()
                .filter(route -> route.method().equals(HttpMethod.GET))
                .map(Route::pattern)
                .filter(pattern -> !pattern.startsWith("/api/") && !NOT_LINKED.containsKey(pattern))
                .collect(Collectors.toCollection(TreeSet::new));
        System.out.printf(
                "Opened %d addresses of %d patterns, listed in browser/%s%n",
                Walks.visits().size(), opened.size(), list);

        var missing = new TreeSet<>(expected);
        missing.removeAll(opened.keySet());
        System.out.println("Not opened, because nothing is so far yet: "
                + missing.stream().filter(FAR_ON).toList());

        assertThat(missing).as("patterns nobody opened").allMatch(FAR_ON);
        assertThat(opened.keySet().stream().filter(NOT_LINKED::containsKey))
                .as("opened although listed as not linked: take them off the list")
                .isEmpty();
    }

    @Test
    void everyKindOfPageIsAccessibleAndFitsAPhone() {
        List<Crawl.Visit> pages = Walks.pagesWithNewBones();
        long began = System.nanoTime();
        Walks.inParallel(pages, this::inspect, Site::closeBrowser);
        System.out.printf(
                "Looked at %d pages at %d and %d px in %d s%n",
                pages.size(),
                PHONE,
                DESK,
                Duration.ofNanos(System.nanoTime() - began).toSeconds());

        assertThat(pages).hasSizeGreaterThan(80);
        assertNone(faults);
    }

    private void inspect(Crawl.Visit visit) {
        BrowserContext context = contexts.get().computeIfAbsent(visit.reader().role(), _ -> signedIn(visit.reader()));
        try (Page page = listening(context, visit)) {
            page.navigate(visit.address());
            Accessibility.faults(page).forEach(fault -> fault(visit, DESK + " px, " + fault));
            page.evaluate("() => document.documentElement.setAttribute('data-bs-theme', 'dark')");
            Accessibility.faultsOfColour(page).forEach(fault -> fault(visit, DESK + " px, dark, " + fault));
            page.evaluate("() => document.documentElement.setAttribute('data-bs-theme', 'light')");
            page.setViewportSize(PHONE, 800);
            Accessibility.faults(page).forEach(fault -> fault(visit, PHONE + " px, " + fault));
            int scroll = Accessibility.sidewaysScroll(page);
            if (scroll > 0) {
                fault(visit, "%d px, scrolls sideways by %d px".formatted(PHONE, scroll));
            }
        }
    }

    private static BrowserContext signedIn(Reader reader) {
        BrowserContext context = Site.visitor(DESK, true);
        context.addCookies(reader.cookies());
        return context;
    }

    /** A page whose failed requests and console errors are faults, among them everything the content security policy stops. */
    private Page listening(BrowserContext context, Crawl.Visit visit) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                fault(visit, "writes to the console: " + message.text());
            }
        });
        page.onResponse(response -> {
            if (response.status() >= 400) {
                fault(visit, "loads %s, which answers %d".formatted(response.url(), response.status()));
            }
        });
        return page;
    }

    private void fault(Crawl.Visit visit, String words) {
        faults.add("%s: %s, %s".formatted(visit.reader().role(), visit.address(), words));
    }

    private static void assertNone(Collection<String> faults) {
        assertThat(faults)
                .as("%d faults:%n%s", faults.size(), String.join("\n", faults))
                .isEmpty();
    }
}
