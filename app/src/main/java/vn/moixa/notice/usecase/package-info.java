@NullMarked
package vn.moixa.notice.usecase;

import org.jspecify.annotations.NullMarked;
