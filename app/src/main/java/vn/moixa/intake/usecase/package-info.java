/** One class per thing that can be done with an import. */
@NullMarked
package vn.moixa.intake.usecase;

import org.jspecify.annotations.NullMarked;
