@NullMarked
package vn.moixa.recognition;

import org.jspecify.annotations.NullMarked;
