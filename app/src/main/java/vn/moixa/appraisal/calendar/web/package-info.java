/** The page of working days. */
@NullMarked
package vn.moixa.appraisal.calendar.web;

import org.jspecify.annotations.NullMarked;
