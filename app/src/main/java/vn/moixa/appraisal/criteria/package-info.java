/** Criteria sets as law in data, their versions, and the calculation of a star. Other parts of the room ask {@code CriteriaSets}. */
@NullMarked
package vn.moixa.appraisal.criteria;

import org.jspecify.annotations.NullMarked;
