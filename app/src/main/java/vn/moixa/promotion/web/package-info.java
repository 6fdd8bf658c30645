@NullMarked
package vn.moixa.promotion.web;

import org.jspecify.annotations.NullMarked;
