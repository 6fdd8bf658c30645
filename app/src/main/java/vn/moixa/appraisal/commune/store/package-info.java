/** The work of offices on dossiers in the database. */
@NullMarked
package vn.moixa.appraisal.commune.store;

import org.jspecify.annotations.NullMarked;
