/**
 * Messages out, and work that happens by itself: notices to people in the application and by e-mail with quiet hours, retries
 * and a delivery log; recurring and triggered jobs; the announcement that a day has passed.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "audit"})
@NullMarked
package vn.moixa.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
