/**
 * Criteria sets as data, marks, and the one calculation that makes a star of them: band and gates and no knock-out (R21). Values and functions
 * without framework; every result carries the proof from which it can be recomputed.
 */
@NamedInterface("criteria")
@NullMarked
package vn.moixa.appraisal.criteria.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
