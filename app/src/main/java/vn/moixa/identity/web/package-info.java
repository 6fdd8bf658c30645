/** Pages of sign-in, of one's own account and of the administrator. */
@NullMarked
package vn.moixa.identity.web;

import org.jspecify.annotations.NullMarked;
