/** Dossiers for other software. */
@NullMarked
package vn.moixa.appraisal.dossier.rest;

import org.jspecify.annotations.NullMarked;
