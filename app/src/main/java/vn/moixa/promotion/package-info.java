/**
 * What was done to sell: channels and presences in them, listings, storefronts, websites, payment accounts, sales points, events and
 * the logo on the packing. Facts are recorded by officers or imported, links are checked, and every one can be counted on any day.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "web", "area", "audit", "file", "notice", "paper", "intake", "registry"})
@NullMarked
package vn.moixa.promotion;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
