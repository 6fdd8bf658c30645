/** Working days, as the law and the holiday table have them. */
@NullMarked
package vn.moixa.appraisal.calendar.domain;

import org.jspecify.annotations.NullMarked;
