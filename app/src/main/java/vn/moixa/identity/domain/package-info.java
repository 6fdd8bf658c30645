/** Rules of sign-in, passwords, codes and roles. Pure. */
@NullMarked
package vn.moixa.identity.domain;

import org.jspecify.annotations.NullMarked;
