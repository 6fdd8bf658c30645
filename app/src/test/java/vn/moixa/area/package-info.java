@NullMarked
package vn.moixa.area;

import org.jspecify.annotations.NullMarked;
