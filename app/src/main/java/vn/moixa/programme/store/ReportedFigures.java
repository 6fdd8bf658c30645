package vn.moixa.programme.store;

import static moixa.database.programme.Tables.REPORTED_FIGURE;
import static moixa.database.programme.Tables.REPORTED_FIGURE_REVISION;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moixa.database.programme.tables.records.ReportedFigureRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.ReportedFigure;
import vn.moixa.programme.domain.ReportedFigure.Parts;
import vn.moixa.programme.domain.ReportedFigure.Precision;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.domain.Wording;
import vn.moixa.web.Viewer;

/** Figures others published. */
@Repository
public class ReportedFigures {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final DSLContext database;

    ReportedFigures(DSLContext database) {
        this.database = database;
    }

    /** Those about a plan, oldest first. */
    public List<ReportedFigure> of(UUID plan) {
        return database.selectFrom(REPORTED_FIGURE)
                .where(REPORTED_FIGURE.PLAN_ID.eq(plan))
                .andNot(REPORTED_FIGURE.WITHDRAWN)
                .orderBy(REPORTED_FIGURE.AS_OF, REPORTED_FIGURE.CODE)
                .fetch(ReportedFigures::figure);
    }

    /** A figure with what it takes to correct it. */
    public record Stored(UUID id, int version, ReportedFigure figure) {}

    /** What stood before a correction. */
    public record Past(Instant at, String actor, String reason, BigDecimal value, Unit unit) {}

    public List<Stored> stored(UUID plan) {
        return database.selectFrom(REPORTED_FIGURE)
                .where(REPORTED_FIGURE.PLAN_ID.eq(plan))
                .andNot(REPORTED_FIGURE.WITHDRAWN)
                .orderBy(REPORTED_FIGURE.AS_OF, REPORTED_FIGURE.CODE)
                .fetch(row -> new Stored(row.getId(), row.getVersion(), figure(row)));
    }

    public Optional<Stored> find(UUID plan, UUID id) {
        return database.selectFrom(REPORTED_FIGURE)
                .where(REPORTED_FIGURE.PLAN_ID.eq(plan).and(REPORTED_FIGURE.ID.eq(id)))
                .andNot(REPORTED_FIGURE.WITHDRAWN)
                .fetchOptional(row -> new Stored(row.getId(), row.getVersion(), figure(row)));
    }

    public List<Past> history(UUID id) {
        return database.selectFrom(REPORTED_FIGURE_REVISION)
                .where(REPORTED_FIGURE_REVISION.FIGURE_ID.eq(id))
                .orderBy(REPORTED_FIGURE_REVISION.VERSION.desc())
                .fetch(row -> {
                    var before = MAPPER.readTree(row.getBefore().data());
                    return new Past(
                            row.getAt().toInstant(),
                            row.getActorName(),
                            row.getReason(),
                            before.get("value").decimalValue(),
                            Unit.valueOf(before.get("unit").asString()));
                });
    }

    public void signedBy(UUID id, Viewer viewer, Instant now) {
        database.update(REPORTED_FIGURE)
                .set(REPORTED_FIGURE.ENTERED_BY, viewer.accountId())
                .set(REPORTED_FIGURE.ENTERED_AT, now.atOffset(ZoneOffset.UTC))
                .where(REPORTED_FIGURE.ID.eq(id))
                .execute();
    }

    /** Saves over exactly the version read and keeps what stood before; false when somebody else was faster. */
    public boolean change(
            UUID id, int version, ReportedFigure figure, boolean withdrawn, Viewer viewer, String reason, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        int kept = database.execute(
                """
                insert into programme.reported_figure_revision (figure_id, version, at, actor_id, actor_name, reason, before)
                select id, version + 1, {0}, {1}::uuid, {2}, {3}, to_jsonb(f) from programme.reported_figure f
                where id = {4} and version = {5} and not withdrawn for update
                """,
                DSL.val(at),
                DSL.val(viewer.accountId()),
                DSL.val(viewer.name()),
                DSL.val(reason),
                DSL.val(id),
                DSL.val(version));
        if (kept == 0) {
            return false;
        }
        var area = figure.area();
        database.update(REPORTED_FIGURE)
                .set(REPORTED_FIGURE.VERSION, version + 1)
                .set(REPORTED_FIGURE.WITHDRAWN, withdrawn)
                .set(REPORTED_FIGURE.TARGET_CODE, figure.target())
                .set(REPORTED_FIGURE.SCOPE_LIST, area == null ? null : area.list())
                .set(REPORTED_FIGURE.SCOPE_CODE, area == null ? null : area.code())
                .set(REPORTED_FIGURE.LABEL_VI, figure.label().vietnamese())
                .set(REPORTED_FIGURE.LABEL_EN, figure.label().english())
                .set(REPORTED_FIGURE.VALUE, figure.value())
                .set(REPORTED_FIGURE.UNIT, figure.unit().name())
                .set(REPORTED_FIGURE.AS_OF, figure.asOf())
                .set(REPORTED_FIGURE.AS_OF_PRECISION, figure.precision().name())
                .set(REPORTED_FIGURE.PARTS_AGREE, figure.partsAgree())
                .set(REPORTED_FIGURE.SOURCE_NAME, figure.sourceName())
                .set(REPORTED_FIGURE.SOURCE_URL, figure.sourceUrl())
                .set(REPORTED_FIGURE.ENTERED_BY_NAME, figure.enteredBy())
                .set(REPORTED_FIGURE.ENTERED_BY, viewer.accountId())
                .set(REPORTED_FIGURE.ENTERED_AT, at)
                .set(REPORTED_FIGURE.NOTE, figure.note())
                .where(REPORTED_FIGURE.ID.eq(id))
                .execute();
        return true;
    }

    /** False when a figure of this code is there already. */
    public boolean add(UUID id, UUID plan, ReportedFigure figure) {
        var area = figure.area();
        return database.insertInto(REPORTED_FIGURE)
                        .set(REPORTED_FIGURE.ID, id)
                        .set(REPORTED_FIGURE.CODE, figure.code())
                        .set(REPORTED_FIGURE.PLAN_ID, plan)
                        .set(REPORTED_FIGURE.TARGET_CODE, figure.target())
                        .set(REPORTED_FIGURE.SCOPE_LIST, area == null ? null : area.list())
                        .set(REPORTED_FIGURE.SCOPE_CODE, area == null ? null : area.code())
                        .set(REPORTED_FIGURE.METRIC, figure.metric())
                        .set(REPORTED_FIGURE.LABEL_VI, figure.label().vietnamese())
                        .set(REPORTED_FIGURE.LABEL_EN, figure.label().english())
                        .set(REPORTED_FIGURE.VALUE, figure.value())
                        .set(REPORTED_FIGURE.UNIT, figure.unit().name())
                        .set(REPORTED_FIGURE.AS_OF, figure.asOf())
                        .set(REPORTED_FIGURE.AS_OF_PRECISION, figure.precision().name())
                        .set(REPORTED_FIGURE.PARTS, JSONB.valueOf(json(figure.parts())))
                        .set(REPORTED_FIGURE.PARTS_AGREE, figure.partsAgree())
                        .set(REPORTED_FIGURE.SOURCE_NAME, figure.sourceName())
                        .set(REPORTED_FIGURE.SOURCE_URL, figure.sourceUrl())
                        .set(REPORTED_FIGURE.ENTERED_BY_NAME, figure.enteredBy())
                        .set(REPORTED_FIGURE.NOTE, figure.note())
                        .onConflict(REPORTED_FIGURE.CODE)
                        .doNothing()
                        .execute()
                == 1;
    }

    private static ReportedFigure figure(ReportedFigureRecord row) {
        return new ReportedFigure(
                row.getCode(),
                row.getTargetCode(),
                row.getScopeCode() == null ? null : new AreaRef(row.getScopeList(), row.getScopeCode()),
                row.getMetric(),
                new Wording(row.getLabelVi(), row.getLabelEn()),
                row.getValue(),
                Unit.valueOf(row.getUnit()),
                row.getAsOf(),
                Precision.valueOf(row.getAsOfPrecision()),
                parts(row.getParts().data()),
                row.getSourceName(),
                row.getSourceUrl(),
                row.getEnteredByName(),
                row.getNote());
    }

    /** A list keeps the order in which the source gives the parts. */
    private static String json(Parts parts) {
        var node = MAPPER.createObjectNode();
        switch (parts) {
            case Parts.None() -> {}
            case Parts.Ratio(var numerator, var denominator) ->
                node.putArray("ratio").add(numerator).add(denominator);
            case Parts.Sum(var sum) -> {
                var list = node.putArray("sum");
                sum.forEach((name, value) -> list.addObject().put("part", name).put("value", value));
            }
        }
        return MAPPER.writeValueAsString(node);
    }

    private static Parts parts(String json) {
        var node = MAPPER.readTree(json);
        if (node.has("ratio")) {
            return new Parts.Ratio(
                    node.get("ratio").get(0).decimalValue(),
                    node.get("ratio").get(1).decimalValue());
        }
        if (node.has("sum")) {
            Map<String, BigDecimal> sum = new LinkedHashMap<>();
            node.get("sum")
                    .forEach(part -> sum.put(
                            part.get("part").asString(), part.get("value").decimalValue()));
            return new Parts.Sum(sum);
        }
        return new Parts.None();
    }
}
