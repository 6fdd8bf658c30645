@NullMarked
package vn.moixa.promotion.intake;

import org.jspecify.annotations.NullMarked;
