/** What a person can do with decisions, recognitions and certificates, one class per verb; each owns its transaction. */
@NullMarked
package vn.moixa.recognition.usecase;

import org.jspecify.annotations.NullMarked;
