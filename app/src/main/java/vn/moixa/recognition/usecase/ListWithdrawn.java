package vn.moixa.recognition.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.recognition.store.EndedCertificates;
import vn.moixa.recognition.store.EndedCertificates.Line;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.Page;

/** The published list of withdrawn certificates. */
@Component
public class ListWithdrawn {

    private static final LocalDate LAST_DAY = LocalDate.of(9999, 1, 1);
    private static final UUID LAST_ID = new UUID(-1, -1);

    private final EndedCertificates ended;
    private final InstantSource time;

    ListWithdrawn(EndedCertificates ended, InstantSource time) {
        this.ended = ended;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public Page<Line> page(boolean publishedOnly, @Nullable String cursor, int size) {
        var place = Keyset.decode(cursor, LAST_DAY, LAST_ID);
        var lines = ended.page(LocalTime.today(time), publishedOnly, place.day(), place.id(), size);
        return Page.of(
                lines,
                size,
                line -> Cursor.of(line.endedOn().toString(), line.certificate().toString()));
    }

    /** The whole list, read in pieces. */
    @Transactional(readOnly = true)
    public List<Line> all(boolean publishedOnly) {
        var all = new ArrayList<Line>();
        String cursor = null;
        do {
            var page = page(publishedOnly, cursor, 1_000);
            all.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        return all;
    }
}
