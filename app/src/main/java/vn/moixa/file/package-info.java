/**
 * Stored files, found by the hash of their content. Says what may come in — by looking at the content, not at the name — and
 * keeps smaller copies of pictures without the traces a camera leaves in them.
 */
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "notice"})
@NullMarked
package vn.moixa.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
