@NullMarked
package vn.moixa.programme.domain;

import org.jspecify.annotations.NullMarked;
