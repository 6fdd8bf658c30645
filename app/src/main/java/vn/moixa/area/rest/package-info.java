/** The list of units for other programs. */
@NullMarked
package vn.moixa.area.rest;

import org.jspecify.annotations.NullMarked;
