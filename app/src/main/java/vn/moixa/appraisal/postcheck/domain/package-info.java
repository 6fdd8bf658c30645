/** What a check may find and what follows. */
@NullMarked
package vn.moixa.appraisal.postcheck.domain;

import org.jspecify.annotations.NullMarked;
