package vn.moixa.browser;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The accessibility checker with every rule it has switched on, run in the page itself and asked for violations only. */
final class Accessibility {

    /** Colours that are still fading are no one's to judge. */
    private static final String FINISH_TRANSITIONS =
            "() => document.getAnimations().forEach(animation => animation.finish())";

    /** Style sheets are not fetched a second time: the policy of the page would rightly stop the checker. */
    private static final String RUN = """
            async only => {
              const options = {resultTypes: ['violations'], preload: false};
              if (only) options.runOnly = {type: 'rule', values: only};
              const seen = await axe.run(document, options);
              return seen.violations.map(each =>
                'rule ' + each.id + ' (' + each.help + '), ' + each.nodes.length + ' times, first '
                  + each.nodes[0].target.join(' ') + ' = ' + each.nodes[0].html.slice(0, 300)
                  + ' ' + each.nodes[0].failureSummary.replace(/\\s+/g, ' ').slice(0, 300));
            }""";

    private Accessibility() {}

    /** What the page that is open now does wrong, one sentence each. */
    static List<String> faults(Page page) {
        return run(page, null);
    }

    /** What it does wrong with its colours only: the rest of a page does not change with them. */
    static List<String> faultsOfColour(Page page) {
        return run(page, List.of("color-contrast", "link-in-text-block"));
    }

    private static List<String> run(Page page, @Nullable List<String> only) {
        page.evaluate(FINISH_TRANSITIONS);
        if (Boolean.FALSE.equals(page.evaluate("() => 'axe' in window"))) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        return ((List<?>) page.evaluate(RUN, only))
                .stream().map(Object::toString).toList();
    }

    /** The scroll width beyond the window; nothing on a page that fits. */
    static int sidewaysScroll(Page page) {
        Object pixels =
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
        return ((Number) pixels).intValue();
    }
}
