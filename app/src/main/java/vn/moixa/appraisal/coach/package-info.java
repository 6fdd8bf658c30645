/** The way to the next star, in small steps (R35). */
@NullMarked
package vn.moixa.appraisal.coach;

import org.jspecify.annotations.NullMarked;
