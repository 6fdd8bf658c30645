/** Pages of results that wait for a signed paper. */
@NullMarked
package vn.moixa.appraisal.decision.web;

import org.jspecify.annotations.NullMarked;
