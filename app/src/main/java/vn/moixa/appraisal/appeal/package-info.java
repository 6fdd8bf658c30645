/** Objections of producers to what became of their dossiers, and the answers; both are added, nothing is overwritten. */
@NullMarked
package vn.moixa.appraisal.appeal;

import org.jspecify.annotations.NullMarked;
