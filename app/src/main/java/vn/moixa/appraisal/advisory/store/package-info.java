/** Teams and reports in the database. */
@NullMarked
package vn.moixa.appraisal.advisory.store;

import org.jspecify.annotations.NullMarked;
