/** Sample products that may play. */
@NullMarked
package vn.moixa.appraisal.sample.store;

import org.jspecify.annotations.NullMarked;
