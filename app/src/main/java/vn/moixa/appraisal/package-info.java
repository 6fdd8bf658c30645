/**
 * How a star is earned: criteria as law in data, the dossier of a producer with its evidence, the check of the commune, the advisory team,
 * the sealed council, and the papers of it all. What comes out is handed to {@code recognition}; nothing here publishes a star by itself.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "area",
            "audit",
            "file",
            "paper",
            "notice",
            "intake",
            "identity",
            "registry",
            "recognition",
            "promotion"
        })
package vn.moixa.appraisal;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
