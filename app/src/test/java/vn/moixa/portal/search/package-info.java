@NullMarked
package vn.moixa.portal.search;

import org.jspecify.annotations.NullMarked;
