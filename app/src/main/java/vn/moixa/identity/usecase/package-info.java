/** What people do with accounts, one class each. */
@NullMarked
package vn.moixa.identity.usecase;

import org.jspecify.annotations.NullMarked;
