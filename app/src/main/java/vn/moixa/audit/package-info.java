/**
 * Who did what to which thing, when, and on what basis: an append-only chain of entries in which every entry carries the hash of the one
 * before (R169). Also the named invariants of all rooms and the command that checks them together with the chain (R172).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web"})
package vn.moixa.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
