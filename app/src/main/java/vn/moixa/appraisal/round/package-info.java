/** Rounds of appraisal: cut-off days, dossiers by day of proposal, documents of a round. */
@NullMarked
package vn.moixa.appraisal.round;

import org.jspecify.annotations.NullMarked;
