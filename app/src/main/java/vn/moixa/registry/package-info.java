/**
 * The register of the programme: producers with the history of their legal type, products in the 26 sets, craft villages, sourcing areas,
 * supply contracts and value chains. Other rooms ask {@link vn.moixa.registry.Producers} and {@link vn.moixa.registry.Products} and hear of
 * changes by events; what may be counted is in the {@code fact_} views of its schema.
 */
@NullMarked
@ApplicationModule(
        allowedDependencies = {"shared", "web", "area", "audit", "file", "paper", "notice", "intake", "identity"})
package vn.moixa.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
