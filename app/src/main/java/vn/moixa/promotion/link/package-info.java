@NullMarked
package vn.moixa.promotion.link;

import org.jspecify.annotations.NullMarked;
