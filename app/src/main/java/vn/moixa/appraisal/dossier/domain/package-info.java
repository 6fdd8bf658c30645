/** What is true of a dossier whoever asks: its kinds, states and parts. */
@NullMarked
package vn.moixa.appraisal.dossier.domain;

import org.jspecify.annotations.NullMarked;
