/** Rules of the house that a build can check. Each is proven by a deliberate violation that it reports. */
@NullMarked
package vn.moixa.checks;

import org.jspecify.annotations.NullMarked;
