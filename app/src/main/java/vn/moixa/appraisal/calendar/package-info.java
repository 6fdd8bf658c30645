/** Which days offices work, and the clocks that count them. */
@NullMarked
package vn.moixa.appraisal.calendar;

import org.jspecify.annotations.NullMarked;
