package vn.moixa.intake;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One record that an import wrote, with what is needed to take it back: JSON of the sheet's own making, {@code null} before for a
 * record that was not there.
 */
public record Change(
        String subjectType, UUID subjectId, @Nullable String before, String after) {}
