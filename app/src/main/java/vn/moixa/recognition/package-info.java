/**
 * Which star a product holds, since when and until when: legal instruments, signed decisions, recognitions, certificates with their whole
 * life, and public verification. The one stored answer is {@code recognition.star_period}; badge, figure and support all follow from it.
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
            "registry"
        })
package vn.moixa.recognition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
