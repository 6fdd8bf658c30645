@NullMarked
package vn.moixa.programme;

import org.jspecify.annotations.NullMarked;
