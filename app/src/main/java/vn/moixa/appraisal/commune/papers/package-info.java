/** Papers an office issues on a dossier, made from the records. */
@NullMarked
package vn.moixa.appraisal.commune.papers;

import org.jspecify.annotations.NullMarked;
