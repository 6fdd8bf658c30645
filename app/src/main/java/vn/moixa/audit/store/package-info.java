/** The tables of the audit trail. */
@NullMarked
package vn.moixa.audit.store;

import org.jspecify.annotations.NullMarked;
