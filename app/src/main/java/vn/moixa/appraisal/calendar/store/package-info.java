/** What officers changed in the table of working days, and the rules of procedure that clocks ask for. */
@NullMarked
package vn.moixa.appraisal.calendar.store;

import org.jspecify.annotations.NullMarked;
