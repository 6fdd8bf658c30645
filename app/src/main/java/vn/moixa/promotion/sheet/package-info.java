@NullMarked
package vn.moixa.promotion.sheet;

import org.jspecify.annotations.NullMarked;
