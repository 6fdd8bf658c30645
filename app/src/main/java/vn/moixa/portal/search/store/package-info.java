/** The index table, what it is made from, and the questions asked of it. */
@NullMarked
package vn.moixa.portal.search.store;

import org.jspecify.annotations.NullMarked;
