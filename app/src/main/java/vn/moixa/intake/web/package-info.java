/** The pages of the room. */
@NullMarked
package vn.moixa.intake.web;

import org.jspecify.annotations.NullMarked;
