/** Results, outcomes and objections in the database. */
@NullMarked
package vn.moixa.appraisal.decision.store;

import org.jspecify.annotations.NullMarked;
