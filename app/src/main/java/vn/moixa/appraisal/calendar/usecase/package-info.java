/** Reading and changing the table of working days. */
@NullMarked
package vn.moixa.appraisal.calendar.usecase;

import org.jspecify.annotations.NullMarked;
