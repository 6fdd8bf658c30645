package vn.moixa.intake.rest;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Message;
import vn.moixa.intake.domain.Import;
import vn.moixa.web.Frame;

/** An import as other programs see it. */
record ImportJob(
        UUID id,
        String kind,
        String fileName,
        String state,
        boolean dryRun,
        boolean finished,
        @Nullable Integer percent,
        Rows rows,
        @Nullable String problem,
        List<String> undoRefusals,
        List<String> ignoredColumns,
        Instant createdAt,
        @Nullable Instant finishedAt,
        @Nullable Instant undoUntil,
        String url,
        @Nullable String errors) {

    /** How many rows were read, what becomes of them, how many are written. */
    record Rows(
            int read,
            @Nullable Integer total,
            int created,
            int changed,
            int unchanged,
            int error,
            int unplaced,
            int applied) {}

    static ImportJob of(Import found, Frame frame) {
        var counts = found.counts();
        var url = "/api/v1/imports/" + found.id();
        return new ImportJob(
                found.id().value(),
                found.kind().value(),
                found.fileName(),
                found.state().name(),
                found.way() == Import.Way.DRY_RUN,
                !found.state().isRunning(),
                found.percentDone().orElse(null),
                new Rows(
                        counts.read(),
                        counts.total(),
                        counts.fresh(),
                        counts.changed(),
                        counts.unchanged(),
                        counts.wrong(),
                        counts.unplaced(),
                        counts.applied()),
                found.problem().map(problem -> say(problem, frame)).orElse(null),
                found.undoRefusals().stream()
                        .map(refusal -> say(refusal, frame))
                        .toList(),
                found.ignoredHeaders(),
                found.times().createdAt(),
                found.times().finishedAt(),
                found.times().undoUntil(),
                url,
                counts.wrong() > 0 ? url + "/errors.xlsx" : null);
    }

    private static String say(Message message, Frame frame) {
        return frame.text(message.key(), message.arguments().toArray());
    }
}
