package vn.moixa.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Public pages are for old phones on slow lines: little to load, nothing that needs a script, nothing wider than the screen. */
class PublicPagesTest {

    private static final int FIRST_LOAD = 100 * 1024;

    /** What a person can read and do in the middle of the page. */
    private static final String CONTENT = """
            () => {
              const shown = element => element.checkVisibility({visibilityProperty: true});
              const main = document.querySelector('main');
              const lines = main.innerText.split('\\n').map(line => line.trim()).filter(line => line);
              const deeds = [...main.querySelectorAll('a[href], button, summary, select, textarea, input:not([type=hidden])')]
                .filter(shown).map(element => element.outerHTML.replace(/value="[^"]*"|\\s+/g, ' ').slice(0, 160));
              return [...lines, ...deeds];
            }""";

    /** Forms without a button to send them, and a page without a heading. */
    private static final String INCOMPLETE = """
            () => [...document.querySelectorAll('form')]
                .filter(form => !form.querySelector('button:not([type=button]):not([hidden]), input[type=submit]'))
                .map(form => form.outerHTML.slice(0, 160))
                .concat(document.querySelector('main h1') ? [] : ['no heading'])""";

    private final Queue<String> faults = new ConcurrentLinkedQueue<>();

    private final Map<String, Long> bytes = new ConcurrentSkipListMap<>();

    @Test
    void everyPageCostsAtMostAHundredKilobytesAndSaysTheSameWithoutJavaScript() {
        List<String> pages = publicPages();
        Walks.inParallel(pages, this::look, Site::closeBrowser);
        bytes.forEach((page, loaded) -> {
            if (loaded > FIRST_LOAD) {
                faults.add("%s loads %d bytes".formatted(page, loaded));
            }
        });
        System.out.printf("First loads of %d public pages in bytes: %s%n", pages.size(), bytes);

        assertThat(pages).hasSizeGreaterThan(30);
        assertThat(bytes.values()).as("bytes measured").allMatch(loaded -> loaded > 10_000);
        assertThat(faults).as("faults:%n%s", String.join("\n", faults)).isEmpty();
    }

    private void look(String address) {
        Set<String> withScript;
        try (BrowserContext phone = Site.visitor(360, true)) {
            Page page = firstLoad(phone, address, "360 px");
            withScript = content(page);
        }
        if (!isEnglish(address)) {
            try (BrowserContext desk = Site.visitor(1280, true)) {
                firstLoad(desk, address, "1280 px");
            }
        }
        try (BrowserContext phone = Site.visitor(360, false)) {
            Page page = phone.newPage();
            page.navigate(address);
            Set<String> without = content(page);
            withScript.stream()
                    .filter(line -> !without.contains(line))
                    .forEach(line -> faults.add("%s lacks without a script: %s".formatted(address, line)));
            if (without.size() < 3) {
                faults.add(address + " says nothing without a script");
            }
            ((List<?>) page.evaluate(INCOMPLETE))
                    .forEach(form -> faults.add("%s without a script: %s".formatted(address, form)));
            int scroll = Accessibility.sidewaysScroll(page);
            if (scroll > 0) {
                faults.add("%s at 360 px scrolls sideways by %d px".formatted(address, scroll));
            }
        }
    }

    /** Measures on the wire the page and everything it loads into an empty cache, headers and compression included. */
    private Page firstLoad(BrowserContext context, String address, String width) {
        Page page = context.newPage();
        var loaded = Wire.bytesOf(page);
        page.navigate(address);
        page.waitForLoadState(LoadState.NETWORKIDLE);
        bytes.put(address + " at " + width, loaded.get());
        return page;
    }

    private static Set<String> content(Page page) {
        return ((List<?>) page.evaluate(CONTENT))
                .stream().map(Object::toString).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** One address of every public kind of page, in each language. */
    private static List<String> publicPages() {
        var pages = new LinkedHashMap<String, String>();
        Walks.visits().stream()
                .filter(visit -> visit.isPage() && visit.reader().role().equals(Reader.VISITOR))
                .forEach(visit -> pages.putIfAbsent(
                        (isEnglish(visit.address()) ? "/en " : "")
                                + visit.pattern()
                                + (visit.address().contains("?") ? "?" : ""),
                        visit.address()));
        return List.copyOf(pages.values());
    }

    private static boolean isEnglish(String address) {
        return address.matches("/en([/?].*)?");
    }
}
