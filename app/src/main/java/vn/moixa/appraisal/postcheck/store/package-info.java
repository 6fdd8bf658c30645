/** Checks in the database. */
@NullMarked
package vn.moixa.appraisal.postcheck.store;

import org.jspecify.annotations.NullMarked;
