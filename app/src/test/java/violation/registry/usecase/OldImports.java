package violation.registry.usecase;

import java.util.Date;
import java.util.logging.Logger;

/** Uses what has a better successor. */
public class OldImports {

    private static final Logger LOG = Logger.getLogger("x");

    Date date(long millis) {
        LOG.info("x");
        return new Date(millis);
    }
}
