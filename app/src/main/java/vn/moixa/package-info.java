/** Mỗi Xã: the rooms of the house, one package per business word. Started by {@link vn.moixa.Moixa}. */
@NullMarked
package vn.moixa;

import org.jspecify.annotations.NullMarked;
