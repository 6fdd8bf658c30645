package vn.moixa.promotion.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.promotion.domain.FieldType;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Merge;
import vn.moixa.promotion.domain.Reading;
import vn.moixa.promotion.domain.Rules;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.RecordWriter;
import vn.moixa.promotion.store.RecordWriter.Located;
import vn.moixa.promotion.store.Records;
import vn.moixa.promotion.store.Revisions;
import vn.moixa.registry.Reach;
import vn.moixa.shared.Ids;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Viewer;

/** Enters a record or saves a new version of one, as an officer typed it. */
@Component
public class SaveRecord {

    private final References references;
    private final Records records;
    private final RecordWriter writer;
    private final Revisions revisions;
    private final Remember remember;
    private final InstantSource time;

    SaveRecord(
            References references,
            Records records,
            RecordWriter writer,
            Revisions revisions,
            Remember remember,
            InstantSource time) {
        this.references = references;
        this.records = records;
        this.writer = writer;
        this.revisions = revisions;
        this.remember = remember;
        this.time = time;
    }

    @Transactional
    public Saving create(Viewer viewer, Kind kind, Map<String, String> typed) {
        Reach reach = Reach.writing(viewer);
        if (!Rights.mayEnter(kind, reach)) {
            return new Saving.NotThere();
        }
        Reading reading = read(kind, typed, reach);
        List<Finding> findings = findings(kind, reading, reach, null);
        if (!findings.isEmpty()) {
            return new Saving.Refused(findings);
        }
        UUID id = Ids.next();
        Instant now = time.instant();
        writer.insert(kind, id, reading.values(), references.placeOf(reading.values()), "", now);
        remember.created(viewer, kind, id, reading.values(), now);
        return new Saving.Saved(id);
    }

    @Transactional
    public Saving change(Viewer viewer, Kind kind, UUID id, int version, Map<String, String> typed) {
        Reach reach = Reach.writing(viewer);
        Optional<Records.Stored> found = records.take(kind, id, reach);
        if (found.isEmpty() || !Rights.mayEnter(kind, reach)) {
            return new Saving.NotThere();
        }
        Records.Stored stored = found.get();
        Reading reading = read(kind, keepingSecrets(kind, stored.values(), typed), reach);
        List<Finding> findings = findings(kind, reading, reach, stored);
        if (!findings.isEmpty()) {
            return new Saving.Refused(findings);
        }
        Values values = reading.values();
        if (stored.values().changesTo(values, kind).isEmpty()) {
            return new Saving.Saved(id);
        }
        if (stored.version() != version) {
            Values base = revisions.valuesOf(id, version).orElse(null);
            return new Saving.Stale(Merge.of(kind, base, stored.version(), stored.values(), values));
        }
        boolean moved = !Objects.equals(stored.values().get("unit"), values.get("unit"));
        Located place = moved ? references.placeOf(values) : null;
        if (!writer.update(kind, id, version, values, place, time.instant())) {
            throw new IllegalStateException("A record that is held changed its version");
        }
        remember.changed(viewer, stored, values, time.instant());
        return new Saving.Saved(id);
    }

    /** What would be saved, or all that is wrong with it, for somebody who only proposes. */
    Reading check(Kind kind, Map<String, String> typed, Reach reach, Records.@Nullable Stored stored) {
        Map<String, String> whole = stored == null ? typed : keepingSecrets(kind, stored.values(), typed);
        Reading reading = read(kind, whole, reach);
        // Where a sales point lies is looked at by the officer who confirms it.
        return new Reading(
                reading.values(),
                findings(kind, reading, kind.owner() == Kind.Owner.PLACE ? Reach.EVERYTHING : reach, stored));
    }

    private Reading read(Kind kind, Map<String, String> typed, Reach reach) {
        Reading reading = Reading.of(kind, typed);
        Reading resolved = references.resolve(kind, reading.values(), reach);
        var findings = new ArrayList<>(reading.findings());
        findings.addAll(resolved.findings());
        return new Reading(resolved.values(), findings);
    }

    private List<Finding> findings(Kind kind, Reading reading, Reach reach, Records.@Nullable Stored stored) {
        var findings = new ArrayList<>(reading.findings());
        if (findings.isEmpty()) {
            findings.addAll(Rules.check(kind, reading.values(), LocalTime.today(time)));
            findings.addAll(references.ownProducts(reading.values()));
            findings.addAll(references.nameTaken(kind, reading.values(), stored == null ? null : stored.id()));
        }
        if (findings.isEmpty() && kind.owner() == Kind.Owner.PLACE && !reach.everything()) {
            boolean stays = stored != null
                    && Objects.equals(
                            stored.values().get("unit"), reading.values().get("unit"));
            if (!stays
                    && !reach.coversCommune(references.placeOf(reading.values()).communeCode())) {
                findings.add(Finding.of("unit", "promotion.problem.notYours"));
            }
        }
        return findings;
    }

    /** An account number left blank stays as it is, and so does a photo: forms never show the one and browsers never send the other back. */
    private static Map<String, String> keepingSecrets(Kind kind, Values stored, Map<String, String> typed) {
        var all = new HashMap<>(typed);
        for (FieldType type : List.of(FieldType.ACCOUNT_NUMBER, FieldType.PHOTO)) {
            kind.field(type).ifPresent(field -> {
                String kept = stored.get(field.key());
                if (kept != null && all.getOrDefault(field.key(), "").isBlank()) {
                    all.put(field.key(), kept);
                }
            });
        }
        return all;
    }
}
