/** What an office does to a dossier, one class per deed. */
@NullMarked
package vn.moixa.appraisal.commune.usecase;

import org.jspecify.annotations.NullMarked;
