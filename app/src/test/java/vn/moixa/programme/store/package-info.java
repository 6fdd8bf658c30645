@NullMarked
package vn.moixa.programme.store;

import org.jspecify.annotations.NullMarked;
