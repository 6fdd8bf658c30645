/** Dossiers in the database. */
@NullMarked
package vn.moixa.appraisal.dossier.store;

import org.jspecify.annotations.NullMarked;
