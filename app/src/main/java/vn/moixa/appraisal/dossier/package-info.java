/** The application of a producer for one product: its state, its parts, and who may change what. */
@NullMarked
package vn.moixa.appraisal.dossier;

import org.jspecify.annotations.NullMarked;
