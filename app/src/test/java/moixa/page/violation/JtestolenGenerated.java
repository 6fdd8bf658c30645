package moixa.page.violation;

import vn.moixa.audit.EntriesPage;

/** What a template of one room would compile to when it shows another room's page. */
public class JtestolenGenerated {

    static int count(EntriesPage page) {
        return page.items().size();
    }
}
