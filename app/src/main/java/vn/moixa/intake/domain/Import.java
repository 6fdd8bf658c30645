package vn.moixa.intake.domain;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.ImportId;
import vn.moixa.intake.Importer;
import vn.moixa.intake.Message;
import vn.moixa.intake.SheetKind;

/** One import as it is recorded. */
public record Import(
        ImportId id,
        SheetKind kind,
        String fileName,
        String fileHash,
        ImportState state,
        Way way,
        boolean validRowsOnly,
        Counts counts,
        boolean cancelRequested,
        Optional<Message> problem,
        List<Message> undoRefusals,
        List<String> ignoredHeaders,
        Importer importer,
        Optional<Importer> undoneBy,
        Times times) {

    /** What is to happen once the file is read. */
    public enum Way {
        PREVIEW_THEN_CONFIRM,
        /** For programs, which have nobody to confirm: written if no row is wrong. */
        WRITE_WHEN_CLEAN,
        DRY_RUN
    }

    /** How long an import can be taken back as one unit. */
    public static final Duration UNDO_WITHIN = Duration.ofHours(24);

    /** {@code total} is known once the file has been read to its end. */
    public record Counts(
            @Nullable Integer total,
            int read,
            int fresh,
            int changed,
            int unchanged,
            int wrong,
            int applied,
            int unplaced) {

        public int writable() {
            return fresh + changed;
        }
    }

    public record Times(
            Instant createdAt,
            @Nullable Instant confirmedAt,
            @Nullable Instant finishedAt,
            @Nullable Instant undoUntil,
            @Nullable Instant undoneAt,
            @Nullable Instant rowsPurgedAt) {}

    public boolean canBeConfirmed() {
        return state == ImportState.PREVIEWED && way != Way.DRY_RUN && counts.writable() > 0;
    }

    public boolean canBeUndone(Instant now) {
        return state == ImportState.DONE
                && times.undoUntil() != null
                && now.isBefore(times.undoUntil())
                && counts.applied() > 0;
    }

    /** Share of the present work that is done, 0 to 100; while reading, the total is unknown and so is the share. */
    public Optional<Integer> percentDone() {
        return switch (state) {
            case UPLOADED, READING, UNDOING -> Optional.empty();
            case APPLYING ->
                Optional.of(counts.writable() == 0 ? 0 : (int) (100L * counts.applied() / counts.writable()));
            case PREVIEWED, DONE, UNDONE, CANCELLED, FAILED -> Optional.of(100);
        };
    }

    /** What is kept beside every value this import writes. */
    public String source() {
        return fileName;
    }
}
