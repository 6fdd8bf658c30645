/** What a team does, one class per deed. */
@NullMarked
package vn.moixa.appraisal.advisory.usecase;

import org.jspecify.annotations.NullMarked;
