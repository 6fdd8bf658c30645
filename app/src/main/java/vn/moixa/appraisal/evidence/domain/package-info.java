/** What is true of a paper whoever asks: its kind, its states, how long it counts. */
@NullMarked
package vn.moixa.appraisal.evidence.domain;

import org.jspecify.annotations.NullMarked;
