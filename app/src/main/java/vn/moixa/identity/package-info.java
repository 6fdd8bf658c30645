/**
 * Accounts of people, roles with an area scope, sign-in with password and second factor, sessions, API tokens, acting on behalf of a
 * producer (R84), and one effect for every repeated submission (R168).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"shared", "web", "audit", "notice", "area", "paper"})
package vn.moixa.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
