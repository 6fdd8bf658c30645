@NullMarked
package vn.moixa.intake.usecase;

import org.jspecify.annotations.NullMarked;
