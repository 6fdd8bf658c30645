@NullMarked
package vn.moixa.promotion.usecase;

import org.jspecify.annotations.NullMarked;
