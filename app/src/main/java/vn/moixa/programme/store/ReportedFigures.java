package vn.moixa.programme.store;

import static moixa.database.programme.Tables.REPORTED_FIGURE;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import moixa.database.programme.tables.records.ReportedFigureRecord;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.ReportedFigure;
import vn.moixa.programme.domain.ReportedFigure.Parts;
import vn.moixa.programme.domain.ReportedFigure.Precision;
import vn.moixa.programme.domain.Unit;
import vn.moixa.programme.domain.Wording;

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
                .orderBy(REPORTED_FIGURE.AS_OF, REPORTED_FIGURE.CODE)
                .fetch(ReportedFigures::figure);
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
