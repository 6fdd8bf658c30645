package vn.moixa.promotion.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.moixa.intake.Applied;
import vn.moixa.intake.Change;
import vn.moixa.intake.Column;
import vn.moixa.intake.Difference;
import vn.moixa.intake.ImportContext;
import vn.moixa.intake.Judgement;
import vn.moixa.intake.Message;
import vn.moixa.intake.Row;
import vn.moixa.intake.RowProblem;
import vn.moixa.intake.Sheet;
import vn.moixa.promotion.PromotionChanged;
import vn.moixa.promotion.domain.Field;
import vn.moixa.promotion.domain.Finding;
import vn.moixa.promotion.domain.Kind;
import vn.moixa.promotion.domain.Reading;
import vn.moixa.promotion.domain.Rules;
import vn.moixa.promotion.domain.Values;
import vn.moixa.promotion.store.RecordWriter.Located;
import vn.moixa.promotion.store.Records.Stored;
import vn.moixa.promotion.store.Revisions;
import vn.moixa.registry.Reach;
import vn.moixa.shared.Ids;
import vn.moixa.shared.LocalTime;

/** Goes through the rows of one workbook once. */
final class RecordPass implements Sheet.Pass {

    private final Kind kind;
    private final List<Column> columns;
    private final ImportContext context;
    private final RecordSheet.Rooms rooms;
    private final Reach reach;
    private final RowReader.Memory memory = new RowReader.Memory();
    private final Map<String, Integer> seen = new HashMap<>();

    RecordPass(Kind kind, List<Column> columns, ImportContext context, RecordSheet.Rooms rooms) {
        this.kind = kind;
        this.columns = columns;
        this.context = context;
        this.rooms = rooms;
        Set<String> communes = context.importer().communes();
        this.reach = communes == null ? Reach.EVERYTHING : new Reach(false, communes, Set.of());
    }

    /** A row read, with the record it speaks of if that is there. */
    private record Draft(
            Judgement judgement, Values values, @Nullable Stored stored) {}

    @Override
    public List<Judgement> judge(List<Row> rows) {
        return drafts(rows).stream().map(Draft::judgement).toList();
    }

    @Override
    public Applied apply(List<Row> rows) {
        List<Draft> drafts = drafts(rows);
        var changes = new ArrayList<Change>();
        for (Draft draft : drafts) {
            switch (draft.judgement()) {
                case Judgement.New _, Judgement.Changed _ -> changes.add(write(draft));
                case Judgement.Unchanged _, Judgement.Wrong _ -> {}
            }
        }
        if (!changes.isEmpty()) {
            rooms.events().publishEvent(new PromotionChanged());
        }
        return new Applied(drafts.stream().map(Draft::judgement).toList(), changes);
    }

    private List<Draft> drafts(List<Row> rows) {
        List<Reading> readings = rows.stream()
                .map(row -> rooms.reader().read(kind, row, reach, memory))
                .toList();
        List<List<String>> identities = readings.stream()
                .map(reading -> identity(reading.values()))
                .distinct()
                .toList();
        Map<String, Stored> known = rooms.records().identified(kind, identities, reach);
        var drafts = new ArrayList<Draft>();
        for (int i = 0; i < rows.size(); i++) {
            Stored stored = known.get(String.join("\n", identity(readings.get(i).values())));
            drafts.add(draft(rows.get(i), readings.get(i), stored));
        }
        return drafts;
    }

    private Draft draft(Row row, Reading reading, @Nullable Stored stored) {
        Values values = merged(row, reading.values(), stored);
        var findings = new ArrayList<>(reading.findings());
        if (findings.isEmpty()) {
            kind.fields().stream()
                    .filter(field -> field.required() && !values.has(field.key()))
                    .forEach(field -> findings.add(Finding.of(field.key(), "promotion.problem.missing")));
            findings.addAll(Rules.check(kind, values, LocalTime.dateOf(context.at())));
            findings.addAll(rooms.reader().ownProducts(values));
        }
        if (findings.isEmpty()
                && stored == null
                && kind.owner() == Kind.Owner.PLACE
                && !context.importer().mayWriteIn(rooms.reader().placeOf(values).communeCode())) {
            findings.add(Finding.of("unit", "promotion.problem.notYours"));
        }
        Integer earlier =
                findings.isEmpty() ? seen.putIfAbsent(String.join("\n", identity(values)), row.number()) : null;
        if (earlier != null) {
            findings.add(Finding.of("", "promotion.problem.twice", earlier));
        }
        return new Draft(judgement(findings, values, stored), values, stored);
    }

    /** What the row says, over what is stored or usual. */
    private Values merged(Row row, Values read, @Nullable Stored stored) {
        Values values = stored == null ? kind.initial() : stored.values();
        for (Field field : kind.fields()) {
            boolean said = read.has(field.key()) || "false".equals(row.values().get(field.key()));
            if (said) {
                values = values.with(field.key(), read.get(field.key()));
            }
        }
        return values;
    }

    private Judgement judgement(List<Finding> findings, Values values, @Nullable Stored stored) {
        if (!findings.isEmpty()) {
            return new Judgement.Wrong(findings.stream().map(this::problem).toList(), List.of());
        }
        if (stored == null) {
            return new Judgement.New(List.of());
        }
        List<Difference> differences = stored.values().changesTo(values, kind).stream()
                .map(change -> new Difference(
                        change.field().key(),
                        rooms.reader().shown(change.field(), change.before()),
                        rooms.reader().shown(change.field(), change.after())))
                .toList();
        return differences.isEmpty()
                ? new Judgement.Unchanged(List.of())
                : new Judgement.Changed(differences, List.of());
    }

    private RowProblem problem(Finding finding) {
        var message = Message.of(finding.messageKey(), finding.arguments().toArray());
        return columns.stream()
                .filter(column -> column.key().equals(finding.field()))
                .findFirst()
                .map(column -> RowProblem.in(column, message))
                .orElseGet(() -> RowProblem.ofRow(message));
    }

    private Change write(Draft draft) {
        Stored stored = draft.stored();
        Values values = draft.values();
        var author = new Revisions.Author(
                context.importer().accountId(),
                context.importer().name(),
                context.id().value(),
                context.source());
        if (stored == null) {
            UUID id = Ids.next();
            Located place = rooms.reader().placeOf(values);
            rooms.writer().insert(kind, id, values, place, context.source(), context.at());
            rooms.revisions().add(id, kind, 0, values, author, context.at());
            return new Change(kind.slug(), id, null, version(0, values));
        }
        boolean moved = !Objects.equals(stored.values().get("unit"), values.get("unit"));
        Located place = moved ? rooms.reader().placeOf(values) : null;
        if (!rooms.writer().update(kind, stored.id(), stored.version(), values, place, context.at())) {
            throw new IllegalStateException("A record changed while its import was written");
        }
        rooms.revisions().add(stored.id(), kind, stored.version() + 1, values, author, context.at());
        return new Change(
                kind.slug(),
                stored.id(),
                version(stored.version(), stored.values()),
                version(stored.version() + 1, values));
    }

    private String version(int version, Values values) {
        return rooms.json().writeValueAsString(new RecordSheet.Version(version, values.byField()));
    }

    private List<String> identity(Values values) {
        return kind.identity().stream().map(values::orEmpty).toList();
    }
}
