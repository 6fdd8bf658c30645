/** Reads and writes decisions, recognitions, certificates and the star periods that follow from them. */
@NullMarked
package vn.moixa.recognition.store;

import org.jspecify.annotations.NullMarked;
