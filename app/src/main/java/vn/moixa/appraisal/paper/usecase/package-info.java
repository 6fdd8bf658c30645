/** Writes the papers, one class per kind. */
@NullMarked
package vn.moixa.appraisal.paper.usecase;

import org.jspecify.annotations.NullMarked;
