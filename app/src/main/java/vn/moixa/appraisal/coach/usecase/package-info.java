/** Finds the steps for a dossier or for a product without one. */
@NullMarked
package vn.moixa.appraisal.coach.usecase;

import org.jspecify.annotations.NullMarked;
