/** Tests of rounds. */
@NullMarked
package vn.moixa.appraisal.round;

import org.jspecify.annotations.NullMarked;
