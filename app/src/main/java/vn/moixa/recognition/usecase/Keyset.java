package vn.moixa.recognition.usecase;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.shared.Cursor;

/** A place in a list ordered by day and id. A cursor that was tampered with starts the list anew. */
record Keyset(LocalDate day, UUID id) {

    static Keyset decode(@Nullable String cursor, LocalDate firstDay, UUID firstId) {
        if (cursor == null) {
            return new Keyset(firstDay, firstId);
        }
        try {
            return Cursor.decode(cursor, 2)
                    .map(one -> new Keyset(
                            LocalDate.parse(one.values().get(0)),
                            UUID.fromString(one.values().get(1))))
                    .orElse(new Keyset(firstDay, firstId));
        } catch (DateTimeException | IllegalArgumentException forged) {
            return new Keyset(firstDay, firstId);
        }
    }
}
