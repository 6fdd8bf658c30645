@NullMarked
package vn.moixa.recognition.web;

import org.jspecify.annotations.NullMarked;
