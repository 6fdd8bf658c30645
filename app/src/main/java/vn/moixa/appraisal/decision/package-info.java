/** From the result of a council to its legal effect: signed decisions and notices, the way to the centre, and objections. */
@NullMarked
package vn.moixa.appraisal.decision;

import org.jspecify.annotations.NullMarked;
