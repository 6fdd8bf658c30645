/** The tables of units. */
@NullMarked
package vn.moixa.area.store;

import org.jspecify.annotations.NullMarked;
