/** What officers record after a paper was signed. */
@NullMarked
package vn.moixa.appraisal.decision.usecase;

import org.jspecify.annotations.NullMarked;
