package vn.moixa.recognition.store;

import static moixa.database.recognition.Tables.CERTIFICATE;
import static moixa.database.recognition.Tables.DECISION;
import static moixa.database.recognition.Tables.FACT_RECOGNITION;
import static moixa.database.recognition.Tables.FACT_VALID_STAR;
import static moixa.database.recognition.Tables.RECOGNITION_;
import static moixa.database.registry.Tables.FACT_PRODUCER;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.Grade;
import vn.moixa.recognition.RecognitionKind;
import vn.moixa.registry.Reach;

/** Recognitions in lists, narrowed by what is asked and by what the viewer may see. */
@Repository
public class RecognitionLists {

    private static final LocalDate NO_DAY = LocalDate.of(1900, 1, 1);

    private final DSLContext sql;

    RecognitionLists(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * What a list is narrowed to.
     *
     * @param validOn only recognitions whose star is valid on the day
     */
    public record Filter(
            String text,
            @Nullable LocalDate validOn,
            @Nullable Integer stars,
            @Nullable RecognitionKind kind,
            @Nullable Grade grade,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable Place place,
            @Nullable UUID decision,
            boolean publishedOnly) {

        public static final Filter ALL = new Filter("", null, null, null, null, null, null, null, null, false);

        public Filter of(UUID onlyDecision) {
            return new Filter(text, validOn, stars, kind, grade, from, to, place, onlyDecision, publishedOnly);
        }
    }

    /** A commune of today, a former district or a former province. */
    public sealed interface Place {
        record Commune(String code) implements Place {}

        record FormerDistrict(String code) implements Place {}

        record FormerProvince(String code) implements Place {}
    }

    /** One recognition with what a list shows of it. */
    public record Line(
            UUID id,
            UUID product,
            String productName,
            @Nullable UUID producer,
            @Nullable String producerName,
            @Nullable String communeCode,
            RecognitionKind kind,
            Grade grade,
            @Nullable Integer stars,
            @Nullable LocalDate recognisedOn,
            @Nullable Integer reportedYear,
            @Nullable UUID decision,
            @Nullable String decisionNumber,
            @Nullable String decisionIssuer,
            @Nullable String certificateCode,
            @Nullable LocalDate expiresOn,
            @Nullable BigDecimal averageTotal,
            String gradeReason,
            String note,
            boolean sample,
            String source) {

        public LocalDate sortDay() {
            return recognisedOn == null ? NO_DAY : recognisedOn;
        }
    }

    public boolean isReported(UUID product) {
        return sql.fetchExists(
                RECOGNITION_, RECOGNITION_.PRODUCT_ID.eq(product).and(RECOGNITION_.GRADE.eq(Grade.REPORTED.name())));
    }

    public Optional<Line> find(UUID id, Reach reach) {
        return lines(RECOGNITION_.ID.eq(id).and(within(reach)), 1).stream().findFirst();
    }

    public List<Line> ofProduct(UUID product) {
        return lines(RECOGNITION_.PRODUCT_ID.eq(product), 100);
    }

    /** The newest first, after the given place in the list; one more than asked tells that there are more. */
    public List<Line> page(Filter filter, Reach reach, LocalDate beforeDay, UUID beforeId, int size) {
        var place = DSL.row(DSL.coalesce(RECOGNITION_.RECOGNISED_ON, DSL.val(NO_DAY)), RECOGNITION_.ID);
        return lines(condition(filter, reach).and(place.lt(beforeDay, beforeId)), size + 1);
    }

    public int count(Filter filter, Reach reach) {
        return sql.selectCount()
                .from(RECOGNITION_)
                .join(FACT_RECOGNITION)
                .on(FACT_RECOGNITION.SUBJECT_ID.eq(RECOGNITION_.ID))
                .leftJoin(FACT_PRODUCER)
                .on(FACT_PRODUCER.SUBJECT_ID.eq(FACT_RECOGNITION.PRODUCER_ID))
                .where(condition(filter, reach))
                .fetchSingle()
                .value1();
    }

    private List<Line> lines(Condition condition, int limit) {
        return sql.select(
                        RECOGNITION_.ID,
                        RECOGNITION_.PRODUCT_ID,
                        FACT_RECOGNITION.LABEL,
                        FACT_RECOGNITION.PRODUCER_ID,
                        FACT_PRODUCER.LABEL.as("producer_name"),
                        DSL.coalesce(FACT_PRODUCER.COMMUNE_CODE, FACT_RECOGNITION.COMMUNE_CODE)
                                .as("commune"),
                        RECOGNITION_.KIND,
                        RECOGNITION_.GRADE,
                        RECOGNITION_.STARS,
                        RECOGNITION_.RECOGNISED_ON,
                        RECOGNITION_.REPORTED_YEAR,
                        RECOGNITION_.DECISION_ID,
                        DECISION.NUMBER,
                        DECISION.ISSUER,
                        CERTIFICATE.CODE,
                        CERTIFICATE.EXPIRES_ON,
                        RECOGNITION_.AVERAGE_TOTAL,
                        RECOGNITION_.GRADE_REASON,
                        RECOGNITION_.NOTE,
                        RECOGNITION_.SAMPLE,
                        RECOGNITION_.SOURCE)
                .from(RECOGNITION_)
                .join(FACT_RECOGNITION)
                .on(FACT_RECOGNITION.SUBJECT_ID.eq(RECOGNITION_.ID))
                .leftJoin(FACT_PRODUCER)
                .on(FACT_PRODUCER.SUBJECT_ID.eq(FACT_RECOGNITION.PRODUCER_ID))
                .leftJoin(DECISION)
                .on(DECISION.ID.eq(RECOGNITION_.DECISION_ID))
                .leftJoin(CERTIFICATE)
                .on(CERTIFICATE.RECOGNITION_ID.eq(RECOGNITION_.ID))
                .where(condition)
                .orderBy(
                        DSL.coalesce(RECOGNITION_.RECOGNISED_ON, DSL.val(NO_DAY))
                                .desc(),
                        RECOGNITION_.ID.desc())
                .limit(limit)
                .fetch(RecognitionLists::line);
    }

    private static Condition condition(Filter filter, Reach reach) {
        Condition condition = within(reach);
        String text = vn.moixa.shared.VietnameseText.folded(filter.text());
        if (!text.isEmpty()) {
            condition = condition.and(FACT_RECOGNITION.FOLDED.contains(text).or(FACT_PRODUCER.FOLDED.contains(text)));
        }
        if (filter.validOn() != null) {
            condition = condition.and(RECOGNITION_.ID.in(DSL.select(FACT_VALID_STAR.SUBJECT_ID)
                    .from(FACT_VALID_STAR)
                    .where(DSL.condition("{0} @> {1}::date", FACT_VALID_STAR.VALID, DSL.val(filter.validOn())))
                    .and(FACT_VALID_STAR.GRADE.eq(Grade.CONFIRMED.name()))));
        }
        if (filter.stars() != null) {
            condition = condition.and(RECOGNITION_.STARS.eq(filter.stars().shortValue()));
        }
        if (filter.kind() != null) {
            condition = condition.and(RECOGNITION_.KIND.eq(filter.kind().name()));
        }
        if (filter.grade() != null) {
            condition = condition.and(RECOGNITION_.GRADE.eq(filter.grade().name()));
        }
        if (filter.from() != null) {
            condition = condition.and(RECOGNITION_.RECOGNISED_ON.ge(filter.from()));
        }
        if (filter.to() != null) {
            condition = condition.and(RECOGNITION_.RECOGNISED_ON.le(filter.to()));
        }
        if (filter.place() != null) {
            condition = condition.and(
                    switch (filter.place()) {
                        case Place.Commune(String code) -> FACT_RECOGNITION.COMMUNE_CODE.eq(code);
                        case Place.FormerDistrict(String code) -> FACT_RECOGNITION.FORMER_DISTRICT_CODE.eq(code);
                        case Place.FormerProvince(String code) -> FACT_RECOGNITION.FORMER_PROVINCE_CODE.eq(code);
                    });
        }
        if (filter.decision() != null) {
            condition = condition.and(RECOGNITION_.DECISION_ID.eq(filter.decision()));
        }
        return filter.publishedOnly() ? condition.andNot(RECOGNITION_.SAMPLE) : condition;
    }

    private static Condition within(Reach reach) {
        if (reach.everything()) {
            return DSL.noCondition();
        }
        return FACT_RECOGNITION
                .COMMUNE_CODE
                .in(reach.communes())
                .or(FACT_RECOGNITION.PRODUCER_ID.in(reach.producers()));
    }

    private static Line line(Record row) {
        Short stars = row.get(RECOGNITION_.STARS);
        Short year = row.get(RECOGNITION_.REPORTED_YEAR);
        return new Line(
                row.get(RECOGNITION_.ID),
                row.get(RECOGNITION_.PRODUCT_ID),
                row.get(FACT_RECOGNITION.LABEL),
                row.get(FACT_RECOGNITION.PRODUCER_ID),
                row.get("producer_name", String.class),
                row.get("commune", String.class),
                RecognitionKind.valueOf(row.get(RECOGNITION_.KIND)),
                Grade.valueOf(row.get(RECOGNITION_.GRADE)),
                stars == null ? null : stars.intValue(),
                row.get(RECOGNITION_.RECOGNISED_ON),
                year == null ? null : year.intValue(),
                row.get(RECOGNITION_.DECISION_ID),
                row.get(DECISION.NUMBER),
                row.get(DECISION.ISSUER),
                row.get(CERTIFICATE.CODE),
                row.get(CERTIFICATE.EXPIRES_ON),
                row.get(RECOGNITION_.AVERAGE_TOTAL),
                row.get(RECOGNITION_.GRADE_REASON),
                row.get(RECOGNITION_.NOTE),
                row.get(RECOGNITION_.SAMPLE),
                row.get(RECOGNITION_.SOURCE));
    }
}
