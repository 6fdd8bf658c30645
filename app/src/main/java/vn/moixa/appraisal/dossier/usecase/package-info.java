/** What is done to a dossier, one class per deed. */
@NullMarked
package vn.moixa.appraisal.dossier.usecase;

import org.jspecify.annotations.NullMarked;
