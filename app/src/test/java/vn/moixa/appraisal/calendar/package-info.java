/** Tests of working days. */
@NullMarked
package vn.moixa.appraisal.calendar;

import org.jspecify.annotations.NullMarked;
