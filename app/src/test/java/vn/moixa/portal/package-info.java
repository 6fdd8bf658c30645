@NullMarked
package vn.moixa.portal;

import org.jspecify.annotations.NullMarked;
