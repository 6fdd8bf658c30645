/** What is true of a council whoever asks: quorum, spread, gates on which members differ, what still stands between a product and its result. */
@NullMarked
package vn.moixa.appraisal.council.domain;

import org.jspecify.annotations.NullMarked;
