/** Tests of the advisory team. */
@NullMarked
package vn.moixa.appraisal.advisory;

import org.jspecify.annotations.NullMarked;
