/**
 * The list of OCOP products as a kind of workbook: what its columns are, which product, producer and recognition a line means, and what a
 * line may change. What is not certain is said, never guessed (R113, R180).
 */
@NullMarked
package vn.moixa.recognition.intake;

import org.jspecify.annotations.NullMarked;
