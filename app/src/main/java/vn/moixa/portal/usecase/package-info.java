@NullMarked
package vn.moixa.portal.usecase;

import org.jspecify.annotations.NullMarked;
