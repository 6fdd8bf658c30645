/** Reads and writes the tables of the register; finds records through what the viewer may see. */
@NullMarked
package vn.moixa.registry.store;

import org.jspecify.annotations.NullMarked;
