/** Checks of products after they got their star. */
@NullMarked
package vn.moixa.appraisal.postcheck;

import org.jspecify.annotations.NullMarked;
