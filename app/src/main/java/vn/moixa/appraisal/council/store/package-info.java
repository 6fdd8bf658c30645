/** The council in the database. Sealed marks are read by few classes here, each for one purpose. */
@NullMarked
package vn.moixa.appraisal.council.store;

import org.jspecify.annotations.NullMarked;
