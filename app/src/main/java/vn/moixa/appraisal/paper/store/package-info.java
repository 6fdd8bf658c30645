/** Gathers what papers say. */
@NullMarked
package vn.moixa.appraisal.paper.store;

import org.jspecify.annotations.NullMarked;
