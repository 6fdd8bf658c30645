package vn.moixa.portal.store;

import static moixa.database.programme.Tables.REPORTED_FIGURE;
import static moixa.database.recognition.Tables.RECOGNITION_;
import static moixa.database.recognition.Tables.STAR_PERIOD;
import static moixa.database.registry.Tables.PRODUCER_TYPE;
import static moixa.database.registry.Tables.PRODUCT;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.groupingSets;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.values;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Row1;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.Counts;
import vn.moixa.portal.domain.ReportedFigure;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProducerType;

/** Counts valid stars. All cuts of one day come from one pass over the stars valid on it. */
@Repository
public class StarCounts {

    private static final Field<String> TYPE = field(name("kind_of_maker", "type"), String.class);
    private static final Field<Long> PRODUCTS = count().cast(Long.class).as("products");
    private static final Field<Long> PRODUCERS =
            countDistinct(STAR_PERIOD.PRODUCER_ID).cast(Long.class).as("producers");
    private static final Field<Long> ENDING = field("ending", Long.class);

    private final DSLContext dsl;

    StarCounts(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Counts on(AsOf asOf) {
        Field<Integer> cut = field(
                        "grouping({0}, {1}, {2}, {3}, {4})",
                        Integer.class,
                        PRODUCT.INDUSTRY,
                        STAR_PERIOD.STARS,
                        STAR_PERIOD.COMMUNE_CODE,
                        STAR_PERIOD.FORMER_DISTRICT_CODE,
                        TYPE)
                .as("cut");
        Field<Long> ending = field(
                        "count(*) filter (where upper({0}) - 1 - 180 <= {1}::date)",
                        Long.class, STAR_PERIOD.VALID, val(asOf.day()))
                .as(ENDING);
        Field<Long> samples = field("count(*) filter (where {0})", Long.class, STAR_PERIOD.SAMPLE)
                .as("samples");
        var rows = dsl.select(
                        cut,
                        PRODUCT.INDUSTRY,
                        STAR_PERIOD.STARS,
                        STAR_PERIOD.COMMUNE_CODE,
                        STAR_PERIOD.FORMER_DISTRICT_CODE,
                        TYPE,
                        PRODUCTS,
                        PRODUCERS,
                        ending,
                        samples)
                .from(STAR_PERIOD)
                .join(PRODUCT)
                .on(PRODUCT.ID.eq(STAR_PERIOD.PRODUCT_ID))
                .leftJoin(lateral(select(PRODUCER_TYPE.TYPE)
                                .from(PRODUCER_TYPE)
                                .where(PRODUCER_TYPE.PRODUCER_ID.eq(STAR_PERIOD.PRODUCER_ID))
                                .and(condition("{0} @> {1}::date", PRODUCER_TYPE.VALID, asOf.day())))
                        .asTable("kind_of_maker"))
                .on(trueCondition())
                .where(valid(asOf))
                .groupBy(groupingSets(
                        new Field<?>[] {},
                        new Field<?>[] {PRODUCT.INDUSTRY},
                        new Field<?>[] {STAR_PERIOD.STARS},
                        new Field<?>[] {STAR_PERIOD.COMMUNE_CODE},
                        new Field<?>[] {STAR_PERIOD.FORMER_DISTRICT_CODE},
                        new Field<?>[] {TYPE}))
                .fetch();
        return counts(rows, reported(asOf));
    }

    /** Products with a valid star on each of the days. */
    public Map<LocalDate, Long> over(List<LocalDate> days, boolean publishedOnly) {
        var given = values(days.stream()
                        .map(day -> org.jooq.impl.DSL.row(val(day)))
                        .toArray(Row1[]::new))
                .as("given", "day");
        Field<LocalDate> day = field(name("given", "day"), LocalDate.class);
        var result = new TreeMap<LocalDate, Long>();
        dsl.select(day, count(STAR_PERIOD.PRODUCT_ID))
                .from(given)
                .leftJoin(STAR_PERIOD)
                .on(condition("{0} @> {1}::date", STAR_PERIOD.VALID, day))
                .and(STAR_PERIOD.GRADE.eq("CONFIRMED"))
                .and(published(publishedOnly))
                .groupBy(day)
                .forEach(row -> result.put(row.value1(), row.value2().longValue()));
        return result;
    }

    /** First recognitions, upgrades and re-ratings of each year. */
    public Map<Integer, Map<String, Long>> recognisedByYear(AsOf asOf) {
        Field<Integer> year = field("extract(year from {0})", Integer.class, RECOGNITION_.RECOGNISED_ON)
                .as("year");
        var result = new TreeMap<Integer, Map<String, Long>>();
        dsl.select(year, RECOGNITION_.KIND, count())
                .from(RECOGNITION_)
                .where(RECOGNITION_.GRADE.eq("CONFIRMED"))
                .and(RECOGNITION_.RECOGNISED_ON.le(asOf.day()))
                .and(asOf.publishedOnly() ? RECOGNITION_.SAMPLE.isFalse() : trueCondition())
                .groupBy(year, RECOGNITION_.KIND)
                .forEach(row -> result.computeIfAbsent(row.value1(), _ -> new HashMap<>())
                        .put(row.value2(), row.value3().longValue()));
        return result;
    }

    public List<ReportedFigure> reportedFigures() {
        return dsl.selectFrom(REPORTED_FIGURE)
                .orderBy(REPORTED_FIGURE.METRIC, REPORTED_FIGURE.SCOPE_CODE, REPORTED_FIGURE.AS_OF)
                .fetch(row -> new ReportedFigure(
                        row.getMetric(),
                        row.getScopeList() + ":" + row.getScopeCode(),
                        row.getLabelVi(),
                        row.getLabelEn(),
                        row.getValue(),
                        row.getUnit(),
                        row.getAsOf(),
                        row.getAsOfPrecision(),
                        row.getSourceName(),
                        row.getSourceUrl(),
                        row.getPartsAgree()));
    }

    /** Products known from lists only: no star of theirs was ever confirmed. */
    private long reported(AsOf asOf) {
        return dsl.fetchCount(
                PRODUCT,
                PRODUCT.STATE
                        .ne("POTENTIAL")
                        .and(asOf.publishedOnly() ? PRODUCT.SAMPLE.isFalse() : trueCondition())
                        .and(org.jooq.impl.DSL.exists(selectOne()
                                .from(RECOGNITION_)
                                .where(RECOGNITION_.PRODUCT_ID.eq(PRODUCT.ID))
                                .and(RECOGNITION_.GRADE.eq(inline("REPORTED")))))
                        .and(notExists(selectOne()
                                .from(STAR_PERIOD)
                                .where(STAR_PERIOD.PRODUCT_ID.eq(PRODUCT.ID))
                                .and(STAR_PERIOD.GRADE.eq(inline("CONFIRMED"))))));
    }

    private static Condition valid(AsOf asOf) {
        return condition("{0} @> {1}::date", STAR_PERIOD.VALID, val(asOf.day()))
                .and(STAR_PERIOD.GRADE.eq("CONFIRMED"))
                .and(published(asOf.publishedOnly()));
    }

    private static Condition published(boolean only) {
        return only ? STAR_PERIOD.SAMPLE.isFalse() : trueCondition();
    }

    private static Counts counts(List<? extends Record> rows, long reported) {
        var byIndustry = new EnumMap<Industry, Long>(Industry.class);
        var byStars = new TreeMap<Integer, Long>();
        var byCommune = new HashMap<String, Long>();
        var byDistrict = new HashMap<String, Long>();
        var byType = new EnumMap<ProducerType, Long>(ProducerType.class);
        var producersByType = new EnumMap<ProducerType, Long>(ProducerType.class);
        long products = 0;
        long producers = 0;
        long ending = 0;
        long samples = 0;
        for (Record row : rows) {
            long count = row.get(PRODUCTS);
            // The bits of GROUPING are set for columns a row is not cut by.
            switch (row.get("cut", Integer.class)) {
                case 0b11111 -> {
                    products = count;
                    producers = row.get(PRODUCERS);
                    ending = row.get("ending", Long.class);
                    samples = row.get("samples", Long.class);
                }
                case 0b01111 ->
                    ifKnown(row.get(PRODUCT.INDUSTRY), industry -> byIndustry.put(Industry.valueOf(industry), count));
                case 0b10111 -> byStars.put(row.get(STAR_PERIOD.STARS).intValue(), count);
                case 0b11011 -> ifKnown(row.get(STAR_PERIOD.COMMUNE_CODE), code -> byCommune.put(code, count));
                case 0b11101 -> ifKnown(row.get(STAR_PERIOD.FORMER_DISTRICT_CODE), code -> byDistrict.put(code, count));
                default ->
                    ifKnown(row.get(TYPE), type -> {
                        byType.put(ProducerType.valueOf(type), count);
                        producersByType.put(ProducerType.valueOf(type), row.get(PRODUCERS));
                    });
            }
        }
        return new Counts(
                products,
                producers,
                byIndustry,
                byStars,
                byCommune,
                byDistrict,
                byType,
                producersByType,
                ending,
                reported,
                samples);
    }

    private static void ifKnown(@Nullable String value, java.util.function.Consumer<String> use) {
        if (value != null) {
            use.accept(value);
        }
    }
}
