/** What is done about a check, one class per deed. */
@NullMarked
package vn.moixa.appraisal.postcheck.usecase;

import org.jspecify.annotations.NullMarked;
