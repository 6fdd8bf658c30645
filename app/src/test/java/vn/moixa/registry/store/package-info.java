@NullMarked
package vn.moixa.registry.store;

import org.jspecify.annotations.NullMarked;
