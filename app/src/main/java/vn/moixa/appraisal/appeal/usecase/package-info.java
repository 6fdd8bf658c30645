/** Filing and answering objections. */
@NullMarked
package vn.moixa.appraisal.appeal.usecase;

import org.jspecify.annotations.NullMarked;
