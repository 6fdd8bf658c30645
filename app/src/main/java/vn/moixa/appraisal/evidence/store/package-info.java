/** Evidence in the database. */
@NullMarked
package vn.moixa.appraisal.evidence.store;

import org.jspecify.annotations.NullMarked;
