/** Accounts, roles with an area scope, sign-in, sessions, API tokens, acting on behalf of a producer. */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "notice", "area"})
package vn.moixa.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
