/** Recognition, products and producers as JSON. */
@NullMarked
package vn.moixa.recognition.rest;

import org.jspecify.annotations.NullMarked;
