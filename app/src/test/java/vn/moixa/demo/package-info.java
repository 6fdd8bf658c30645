@NullMarked
package vn.moixa.demo;

import org.jspecify.annotations.NullMarked;
