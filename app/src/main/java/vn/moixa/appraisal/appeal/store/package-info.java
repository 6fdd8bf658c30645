/** Objections in the database. */
@NullMarked
package vn.moixa.appraisal.appeal.store;

import org.jspecify.annotations.NullMarked;
