/** The interface of the room for other programs. */
@NullMarked
package vn.moixa.intake.rest;

import org.jspecify.annotations.NullMarked;
