/** What is done to a round, one class per deed. */
@NullMarked
package vn.moixa.appraisal.round.usecase;

import org.jspecify.annotations.NullMarked;
