/** Pages of objections. */
@NullMarked
package vn.moixa.appraisal.appeal.web;

import org.jspecify.annotations.NullMarked;
