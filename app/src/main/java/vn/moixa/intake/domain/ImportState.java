package vn.moixa.intake.domain;

import java.util.EnumSet;
import java.util.Set;

/** Where an import stands. The edges are the table below; everything else is refused by the store. */
public enum ImportState {
    UPLOADED,
    READING,
    PREVIEWED,
    APPLYING,
    DONE,
    UNDOING,
    UNDONE,
    CANCELLED,
    FAILED;

    public Set<ImportState> next() {
        return switch (this) {
            case UPLOADED -> EnumSet.of(READING, CANCELLED, FAILED);
            // READING again after the process was killed while reading; nothing of the first time is kept.
            case READING -> EnumSet.of(READING, PREVIEWED, CANCELLED, FAILED);
            case PREVIEWED -> EnumSet.of(APPLYING, READING, CANCELLED);
            // Back to READING when the records changed since the preview, so that nothing unseen is written.
            case APPLYING -> EnumSet.of(DONE, READING, CANCELLED, FAILED);
            case DONE -> EnumSet.of(UNDOING);
            case UNDOING -> EnumSet.of(UNDONE, DONE);
            case UNDONE, CANCELLED, FAILED -> EnumSet.noneOf(ImportState.class);
        };
    }

    public boolean isRunning() {
        return this == UPLOADED || this == READING || this == APPLYING || this == UNDOING;
    }

    public boolean isFinal() {
        return next().isEmpty();
    }

    public boolean canBeCancelled() {
        return next().contains(CANCELLED);
    }
}
