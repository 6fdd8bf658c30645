@NullMarked
package vn.moixa.notice.store;

import org.jspecify.annotations.NullMarked;
