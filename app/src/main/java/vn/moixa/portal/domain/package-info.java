@NullMarked
package vn.moixa.portal.domain;

import org.jspecify.annotations.NullMarked;
