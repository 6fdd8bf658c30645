/** What a team finds. */
@NullMarked
package vn.moixa.appraisal.advisory.domain;

import org.jspecify.annotations.NullMarked;
