/** Papers of a round, made from the records. */
@NullMarked
package vn.moixa.appraisal.round.papers;

import org.jspecify.annotations.NullMarked;
