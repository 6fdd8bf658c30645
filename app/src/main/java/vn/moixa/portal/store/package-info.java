@NullMarked
package vn.moixa.portal.store;

import org.jspecify.annotations.NullMarked;
