/** Rounds in the database. */
@NullMarked
package vn.moixa.appraisal.round.store;

import org.jspecify.annotations.NullMarked;
