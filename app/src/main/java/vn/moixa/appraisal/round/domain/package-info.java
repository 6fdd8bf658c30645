/** When a round takes a dossier. */
@NullMarked
package vn.moixa.appraisal.round.domain;

import org.jspecify.annotations.NullMarked;
