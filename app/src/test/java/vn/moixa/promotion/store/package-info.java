@NullMarked
package vn.moixa.promotion.store;

import org.jspecify.annotations.NullMarked;
