/** What can be done with criteria sets: ask for them, upload, compare, publish, attach the official wording. */
@NullMarked
package vn.moixa.appraisal.criteria.usecase;

import org.jspecify.annotations.NullMarked;
