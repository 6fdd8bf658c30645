/** Terms, windows and states of certificates, and verification codes. Pure values and functions of records and a date. */
@NamedInterface("domain")
@NullMarked
package vn.moixa.recognition.domain;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
