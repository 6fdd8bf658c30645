@NullMarked
package vn.moixa.recognition.store;

import org.jspecify.annotations.NullMarked;
