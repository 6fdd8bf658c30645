@NullMarked
package vn.moixa.shared;

import org.jspecify.annotations.NullMarked;
