package vn.moixa.programme.store;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.programme.domain.After;
import vn.moixa.programme.domain.CountingRule;
import vn.moixa.programme.domain.EvidenceRow;
import vn.moixa.programme.domain.EvidenceRow.Reason;
import vn.moixa.programme.domain.Scope;
import vn.moixa.programme.domain.Side;

/** The records behind a figure, a page at a time, in the order of their names. */
@Repository
@Transactional(readOnly = true)
public class Evidence {

    private final DSLContext database;

    public Evidence(DSLContext database) {
        this.database = database;
    }

    /** At most {@code limit} rows. Questions about units have none: see {@link #thingsPerUnit}. */
    public List<EvidenceRow> rows(
            Figures.Placed placed, Side side, LocalDate asOf, CountingRule rule, @Nullable After after, int limit) {
        var indicator = placed.question().indicator();
        if (indicator.everyUnit() != null
                || placed.scope() instanceof Scope.Outside
                || !PublishedFacts.cover(indicator)) {
            return List.of();
        }
        var ask = new Ask(asOf, indicator.period(), placed.scope(), rule);
        return new EvidenceSql(indicator, ask)
                .page(side, after, limit)
                .map(sql -> database.fetch(sql.text(), sql.binds().toArray()).map(Evidence::row))
                .orElse(List.of());
    }

    /** How many each unit has, also the units without any. */
    public Map<String, Long> thingsPerUnit(Figures.Placed placed, LocalDate asOf, CountingRule rule) {
        var each =
                Optional.ofNullable(placed.question().indicator().everyUnit()).orElseThrow();
        Map<String, Long> things = new LinkedHashMap<>();
        placed.units().forEach(unit -> things.put(unit, 0L));
        if (placed.scope() instanceof Scope.Outside) {
            return things;
        }
        var ask = new Ask(asOf, placed.question().indicator().period(), placed.scope(), rule);
        var frame = new Frame(Frame.Key.of(each.counted(), ask));
        var predicate = new PopulationSql(frame, ask).predicate(each.counted(), each.measure());
        var sql = Sql.concat(
                "select " + FigureStatement.place(each) + " as unit, ",
                frame.counted(),
                " as things from ",
                frame.rows(),
                " y where ",
                predicate,
                " group by 1");
        database.fetch(sql.text(), sql.binds().toArray())
                .forEach(row -> things.computeIfPresent(
                        row.get("unit", String.class), (_, _) -> row.get("things", Long.class)));
        return things;
    }

    private static EvidenceRow row(Record row) {
        var why = row.get("why", String[].class);
        return new EvidenceRow(
                row.get("id", UUID.class),
                row.get("label", String.class),
                row.get("owner", String.class),
                row.get("commune_code", String.class),
                row.get("record", String.class),
                row.get("proof", String.class),
                why == null ? null : new Reason(why[0], why[1], why[2] == null ? null : LocalDate.parse(why[2])),
                row.get("sample", Boolean.class));
    }
}
