/** Pages of the advisory team. */
@NullMarked
package vn.moixa.appraisal.advisory.web;

import org.jspecify.annotations.NullMarked;
