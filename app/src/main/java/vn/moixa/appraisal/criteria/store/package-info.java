/** Versions of criteria sets in the database: loading those that come with the application, reading, publishing. */
@NullMarked
package vn.moixa.appraisal.criteria.store;

import org.jspecify.annotations.NullMarked;
