/** The page of the coach. */
@NullMarked
package vn.moixa.appraisal.coach.web;

import org.jspecify.annotations.NullMarked;
