package vn.moixa.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;

/** The accessibility checker, run in the page itself and asked for violations only: an order faster than gathering every passed check. */
final class Accessibility {

    private static final List<String> TAGS =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice");

    /** Colours that are still fading are no one's to judge. */
    private static final String FINISH_TRANSITIONS =
            "() => document.getAnimations().forEach(animation => animation.finish())";

    private static final String RUN = """
            async tags => {
              const seen = await axe.run(document, {runOnly: {type: 'tag', values: tags}, resultTypes: ['violations']});
              return seen.violations.map(each =>
                each.help + ', ' + each.nodes.length + ' times, first ' + each.nodes[0].html.slice(0, 300)
                  + ' ' + each.nodes[0].failureSummary.replace(/\\s+/g, ' ').slice(0, 300));
            }""";

    private Accessibility() {}

    /** What the page that is open now does wrong, one sentence each. */
    static List<String> faults(Page page) {
        page.evaluate(FINISH_TRANSITIONS);
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(RUN, TAGS))
                .stream().map(Object::toString).toList();
    }

    /** The scroll width beyond the window; nothing on a page that fits. */
    static int sidewaysScroll(Page page) {
        Object pixels =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }
}
