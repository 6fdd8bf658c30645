/** Pages of criteria sets, the public calculator, and the desk of versions. */
@NullMarked
package vn.moixa.appraisal.criteria.web;

import org.jspecify.annotations.NullMarked;
