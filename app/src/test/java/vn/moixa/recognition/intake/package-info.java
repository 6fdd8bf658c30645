@NullMarked
package vn.moixa.recognition.intake;

import org.jspecify.annotations.NullMarked;
