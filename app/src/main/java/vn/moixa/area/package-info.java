/**
 * Administrative units through time: the list of three levels valid until 30/6/2025, the list of two levels valid since 01/7/2025, and
 * what became of each old unit. A code alone is ambiguous, a folded name is never a key (A5, A9, R87): other rooms ask by list and code,
 * or by name with hints, and get an answer that may be a question back.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit"})
package vn.moixa.area;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
