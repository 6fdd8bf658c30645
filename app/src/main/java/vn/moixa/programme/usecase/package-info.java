/** One class for each thing a person can do with a plan. */
@NullMarked
package vn.moixa.programme.usecase;

import org.jspecify.annotations.NullMarked;
