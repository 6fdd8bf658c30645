/**
 * The demonstration: the published records of Lào Cai and sample records, flagged and labelled as such, that fill the province up to the
 * official totals. Loaded by command only. The one room that writes the tables of other rooms, in bulk and in one transaction
 * (docs/adr/0010-demo-world.md); nothing depends on it.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "web",
            "area",
            "identity",
            "registry",
            "recognition",
            "recognition :: domain",
            "promotion",
            "appraisal"
        })
@NullMarked
package vn.moixa.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
