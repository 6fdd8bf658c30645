/** What the loaded units say: finding by name, succession, places of a unit. Pure. */
@NullMarked
package vn.moixa.area.domain;

import org.jspecify.annotations.NullMarked;
