/**
 * Plans, their targets and tasks, and the figures computed for them. A target is a stored question over the fact views of the
 * rooms below; its answer at any date opens the list of records behind it. Knows nothing else of those rooms.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "area",
            "audit",
            "file",
            "paper",
            "identity",
            "notice",
            "web",
            "registry",
            "recognition",
            "promotion"
        })
@NullMarked
package vn.moixa.programme;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
