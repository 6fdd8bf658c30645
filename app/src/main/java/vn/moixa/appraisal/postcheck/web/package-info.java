/** Pages of checks. */
@NullMarked
package vn.moixa.appraisal.postcheck.web;

import org.jspecify.annotations.NullMarked;
