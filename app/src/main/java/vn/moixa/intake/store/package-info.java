/** The records of the room. */
@NullMarked
package vn.moixa.intake.store;

import org.jspecify.annotations.NullMarked;
