/** The advisory team of a round and its report on each dossier. */
@NullMarked
package vn.moixa.appraisal.advisory;

import org.jspecify.annotations.NullMarked;
