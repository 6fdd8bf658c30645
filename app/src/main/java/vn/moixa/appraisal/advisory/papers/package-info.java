/** The report of the advisory team as a paper. */
@NullMarked
package vn.moixa.appraisal.advisory.papers;

import org.jspecify.annotations.NullMarked;
