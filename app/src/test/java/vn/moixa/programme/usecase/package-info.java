@NullMarked
package vn.moixa.programme.usecase;

import org.jspecify.annotations.NullMarked;
