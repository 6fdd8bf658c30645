/** Writes the sample world and the published records into the tables of the rooms, by bulk copy in one transaction. */
@NullMarked
package vn.moixa.demo.store;

import org.jspecify.annotations.NullMarked;
