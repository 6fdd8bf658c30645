/** Steps to a star, the lightest first. */
@NullMarked
package vn.moixa.appraisal.coach.domain;

import org.jspecify.annotations.NullMarked;
