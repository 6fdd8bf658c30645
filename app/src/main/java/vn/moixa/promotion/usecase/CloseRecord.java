package vn.moixa.promotion.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Reading;
import vn.moixa.promotion.domain.Rules;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.RecordWriter;
import vn.moixa.promotion.store.Records;
import vn.moixa.registry.Reach;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** Ends a record with a last day. It is not deleted: it goes on counting for the days before. */
@Component
public class CloseRecord {

    private final Records records;
    private final RecordWriter writer;
    private final Remember remember;
    private final InstantSource time;

    CloseRecord(Records records, RecordWriter writer, Remember remember, InstantSource time) {
        this.records = records;
        this.writer = writer;
        this.remember = remember;
        this.time = time;
    }

    @Transactional
    public Saving close(Viewer viewer, Kind kind, UUID id, String lastDay) {
        Reach reach = Reach.writing(viewer);
        Optional<Records.Stored> found = records.take(kind, id, reach);
        Optional<String> field = kind.closingField();
        if (found.isEmpty() || field.isEmpty() || !Rights.mayEnter(kind, reach)) {
            return new Saving.NotThere();
        }
        Records.Stored stored = found.get();
        Reading day = Reading.of(kind, java.util.Map.of(field.get(), lastDay));
        String closing = day.values().get(field.get());
        if (closing == null) {
            return new Saving.Refused(List.of(Finding.of(field.get(), "promotion.problem.date")));
        }
        Values closed = stored.values().with(field.get(), closing);
        List<Finding> findings = Rules.check(kind, closed, LocalTime.today(time));
        if (!findings.isEmpty()) {
            return new Saving.Refused(findings);
        }
        if (!closed.equals(stored.values())) {
            writer.update(kind, id, stored.version(), closed, null, time.instant());
            remember.changed(viewer, stored, closed, time.instant());
        }
        return new Saving.Saved(id);
    }
}
