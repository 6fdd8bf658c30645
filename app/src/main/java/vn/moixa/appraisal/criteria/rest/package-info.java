/** Criteria sets and the rating preview for other software. */
@NullMarked
package vn.moixa.appraisal.criteria.rest;

import org.jspecify.annotations.NullMarked;
