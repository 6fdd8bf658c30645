package vn.moixa.recognition.web;

import org.jspecify.annotations.Nullable;
import vn.moixa.web.Frame;

/**
 * Where a code is typed.
 *
 * @param problem message key of what was wrong with the last one
 */
public record VerificationFormPage(
        Frame frame, String typed, @Nullable String problem) {}
