@NullMarked
package vn.moixa.promotion.domain;

import org.jspecify.annotations.NullMarked;
