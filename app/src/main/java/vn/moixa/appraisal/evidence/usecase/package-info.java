/** What is done to evidence, one class per deed. */
@NullMarked
package vn.moixa.appraisal.evidence.usecase;

import org.jspecify.annotations.NullMarked;
