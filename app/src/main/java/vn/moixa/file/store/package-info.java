@NullMarked
package vn.moixa.file.store;

import org.jspecify.annotations.NullMarked;
