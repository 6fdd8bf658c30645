/** The tables of accounts, sessions, tokens and attempts. */
@NullMarked
package vn.moixa.identity.store;

import org.jspecify.annotations.NullMarked;
