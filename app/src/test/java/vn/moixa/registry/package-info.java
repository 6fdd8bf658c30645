@NullMarked
package vn.moixa.registry;

import org.jspecify.annotations.NullMarked;
