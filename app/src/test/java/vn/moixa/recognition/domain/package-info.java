@NullMarked
package vn.moixa.recognition.domain;

import org.jspecify.annotations.NullMarked;
