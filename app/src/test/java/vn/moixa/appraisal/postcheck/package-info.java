/** Tests of checks after recognition. */
@NullMarked
package vn.moixa.appraisal.postcheck;

import org.jspecify.annotations.NullMarked;
