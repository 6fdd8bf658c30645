package vn.moixa.portal.store;

import static moixa.database.recognition.Tables.CERTIFICATE;
import static moixa.database.recognition.Tables.RECOGNITION_;
import static moixa.database.recognition.Tables.STAR_PERIOD;
import static moixa.database.registry.Tables.PHOTO;
import static moixa.database.registry.Tables.PRODUCER;
import static moixa.database.registry.Tables.PRODUCER_TYPE;
import static moixa.database.registry.Tables.PRODUCT;
import static moixa.database.registry.Tables.PRODUCT_CODE;
import static org.jooq.impl.DSL.condition;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.trueCondition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.portal.domain.AsOf;
import vn.moixa.portal.domain.PublicProduct;
import vn.moixa.portal.domain.Star;
import vn.moixa.registry.Industry;
import vn.moixa.registry.ProducerType;

/** Products with their maker, code, picture and star of a day, in one query however many they are. */
@Repository
public class PublicProducts {

    private static final Field<LocalDate> FIRST_DAY =
            field("lower({0})", LocalDate.class, STAR_PERIOD.VALID).as("first_day");
    private static final Field<LocalDate> END_DAY =
            field("upper({0})", LocalDate.class, STAR_PERIOD.VALID).as("end_day");
    private static final Field<String> TYPE = field(name("kind_of_maker", "type"), String.class);

    private final DSLContext dsl;

    PublicProducts(DSLContext dsl) {
        this.dsl = dsl;
    }

    public Optional<PublicProduct> byNumber(long number, AsOf asOf) {
        return products(asOf).and(PRODUCT.NUMBER.eq(number)).fetchOptional(row -> product(row, asOf));
    }

    public Optional<PublicProduct> byId(UUID id, AsOf asOf) {
        return products(asOf).and(PRODUCT.ID.eq(id)).fetchOptional(row -> product(row, asOf));
    }

    /** In the order of the ids asked for. */
    public List<PublicProduct> byIds(Collection<UUID> ids, AsOf asOf) {
        Map<UUID, PublicProduct> found =
                products(asOf).and(PRODUCT.ID.in(ids)).fetch(row -> product(row, asOf)).stream()
                        .collect(Collectors.toMap(PublicProduct::id, Function.identity()));
        return ids.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }

    public List<PublicProduct> ofProducer(UUID producer, AsOf asOf) {
        return products(asOf)
                .and(PRODUCT.PRODUCER_ID.eq(producer))
                .orderBy(stars().desc().nullsLast(), PRODUCT.NAME)
                .fetch(row -> product(row, asOf));
    }

    public List<PublicProduct> ofCommune(String communeCode, AsOf asOf) {
        return products(asOf)
                .and(PRODUCT.COMMUNE_CODE.eq(communeCode))
                .orderBy(stars().desc().nullsLast(), PRODUCT.NAME)
                .limit(500)
                .fetch(row -> product(row, asOf));
    }

    /** The next products in the order of their numbers, for lists of everything. */
    public List<PublicProduct> after(long number, int count, AsOf asOf) {
        return products(asOf)
                .and(PRODUCT.NUMBER.gt(number))
                .orderBy(PRODUCT.NUMBER)
                .limit(count)
                .fetch(row -> product(row, asOf));
    }

    /** The last recognised products whose star is valid. */
    public List<PublicProduct> newest(int count, AsOf asOf) {
        List<UUID> ids = dsl.select(STAR_PERIOD.PRODUCT_ID)
                .from(STAR_PERIOD)
                .where(condition("{0} @> {1}::date", STAR_PERIOD.VALID, asOf.day()))
                .and(STAR_PERIOD.GRADE.eq("CONFIRMED"))
                .and(asOf.publishedOnly() ? STAR_PERIOD.SAMPLE.isFalse() : trueCondition())
                .orderBy(field("lower({0})", STAR_PERIOD.VALID).desc(), STAR_PERIOD.PRODUCT_ID.desc())
                .limit(count)
                .fetch(STAR_PERIOD.PRODUCT_ID);
        return byIds(ids, asOf);
    }

    private SelectConditionStep<? extends Record> products(AsOf asOf) {
        Condition sampled = asOf.publishedOnly() ? PRODUCT.SAMPLE.isFalse() : trueCondition();
        return dsl.select(
                        PRODUCT.ID,
                        PRODUCT.NUMBER,
                        PRODUCT.NAME,
                        PRODUCT.SLUG,
                        PRODUCT.INDUSTRY,
                        PRODUCT.SET_NUMBER,
                        PRODUCT.SUMMARY,
                        PRODUCT.COMMUNE_CODE,
                        PRODUCT.SAMPLE,
                        PRODUCER.ID,
                        PRODUCER.NUMBER,
                        PRODUCER.NAME,
                        PRODUCER.SLUG,
                        TYPE,
                        code(),
                        photo(),
                        stars(),
                        of("star", "first_day", LocalDate.class),
                        of("star", "end_day", LocalDate.class),
                        of("star", "code", String.class),
                        of("past", "stars", Short.class),
                        of("past", "first_day", LocalDate.class),
                        of("past", "end_day", LocalDate.class),
                        of("past", "ended_by", String.class),
                        of("past", "code", String.class),
                        of("reported", "id", UUID.class),
                        of("reported", "stars", Short.class),
                        of("reported", "reported_year", Short.class))
                .from(PRODUCT)
                .leftJoin(PRODUCER)
                .on(PRODUCER.ID.eq(PRODUCT.PRODUCER_ID))
                .leftJoin(type(asOf))
                .on(trueCondition())
                .leftJoin(star(asOf))
                .on(trueCondition())
                .leftJoin(past(asOf))
                .on(trueCondition())
                .leftJoin(reported(asOf))
                .on(trueCondition())
                .where(PRODUCT.STATE.ne("POTENTIAL"))
                .and(sampled);
    }

    private static Field<String> code() {
        return field(select(PRODUCT_CODE.CODE)
                        .from(PRODUCT_CODE)
                        .where(PRODUCT_CODE.PRODUCT_ID.eq(PRODUCT.ID))
                        .orderBy(PRODUCT_CODE.YEAR.desc(), PRODUCT_CODE.RUNNING_NUMBER.desc())
                        .limit(1))
                .as("product_code");
    }

    private static Field<String> photo() {
        return field(select(PHOTO.FILE_HASH)
                        .from(PHOTO)
                        .where(PHOTO.PRODUCT_ID.eq(PRODUCT.ID))
                        .orderBy(PHOTO.POSITION)
                        .limit(1))
                .as("photo");
    }

    private static Table<?> type(AsOf asOf) {
        return lateral(select(PRODUCER_TYPE.TYPE)
                        .from(PRODUCER_TYPE)
                        .where(PRODUCER_TYPE.PRODUCER_ID.eq(PRODUCER.ID))
                        .and(condition("{0} @> {1}::date", PRODUCER_TYPE.VALID, asOf.day())))
                .asTable("kind_of_maker");
    }

    private static Table<?> star(AsOf asOf) {
        return lateral(select(STAR_PERIOD.STARS, FIRST_DAY, END_DAY, CERTIFICATE.CODE)
                        .from(STAR_PERIOD)
                        .leftJoin(CERTIFICATE)
                        .on(CERTIFICATE.ID.eq(STAR_PERIOD.CERTIFICATE_ID))
                        .where(STAR_PERIOD.PRODUCT_ID.eq(PRODUCT.ID))
                        .and(STAR_PERIOD.GRADE.eq("CONFIRMED"))
                        .and(condition("{0} @> {1}::date", STAR_PERIOD.VALID, asOf.day()))
                        .orderBy(STAR_PERIOD.STARS.desc())
                        .limit(1))
                .asTable("star");
    }

    private static Table<?> past(AsOf asOf) {
        return lateral(select(STAR_PERIOD.STARS, FIRST_DAY, END_DAY, STAR_PERIOD.ENDED_BY, CERTIFICATE.CODE)
                        .from(STAR_PERIOD)
                        .leftJoin(CERTIFICATE)
                        .on(CERTIFICATE.ID.eq(STAR_PERIOD.CERTIFICATE_ID))
                        .where(STAR_PERIOD.PRODUCT_ID.eq(PRODUCT.ID))
                        .and(STAR_PERIOD.GRADE.eq("CONFIRMED"))
                        .and(condition("upper({0}) <= {1}::date", STAR_PERIOD.VALID, asOf.day()))
                        .orderBy(field("upper({0})", STAR_PERIOD.VALID).desc())
                        .limit(1))
                .asTable("past");
    }

    private static Table<?> reported(AsOf asOf) {
        return lateral(select(RECOGNITION_.ID, RECOGNITION_.STARS, RECOGNITION_.REPORTED_YEAR)
                        .from(RECOGNITION_)
                        .where(RECOGNITION_.PRODUCT_ID.eq(PRODUCT.ID))
                        .and(RECOGNITION_.GRADE.eq("REPORTED"))
                        .and(RECOGNITION_.REPORTED_YEAR.isNull().or(RECOGNITION_.REPORTED_YEAR.le((short)
                                asOf.day().getYear())))
                        .orderBy(
                                RECOGNITION_.REPORTED_YEAR.desc().nullsLast(),
                                RECOGNITION_.STARS.desc().nullsLast())
                        .limit(1))
                .asTable("reported");
    }

    private static Field<Short> stars() {
        return of("star", "stars", Short.class);
    }

    private static <T> Field<T> of(String table, String column, Class<T> type) {
        return field(name(table, column), type);
    }

    private static PublicProduct product(Record row, AsOf asOf) {
        Short set = row.get(PRODUCT.SET_NUMBER);
        String industry = row.get(PRODUCT.INDUSTRY);
        return new PublicProduct(
                row.get(PRODUCT.ID),
                row.get(PRODUCT.NUMBER),
                row.get(PRODUCT.NAME),
                row.get(PRODUCT.SLUG),
                row.get("product_code", String.class),
                industry == null ? null : Industry.valueOf(industry),
                set == null ? null : set.intValue(),
                row.get(PRODUCT.SUMMARY),
                maker(row),
                row.get(PRODUCT.COMMUNE_CODE),
                star(row, asOf),
                row.get(PRODUCT.SAMPLE),
                row.get("photo", String.class));
    }

    private static PublicProduct.@Nullable Maker maker(Record row) {
        UUID id = row.get(PRODUCER.ID);
        if (id == null) {
            return null;
        }
        String type = row.get(TYPE);
        return new PublicProduct.Maker(
                id,
                row.get(PRODUCER.NUMBER),
                row.get(PRODUCER.NAME),
                row.get(PRODUCER.SLUG),
                type == null ? null : ProducerType.valueOf(type));
    }

    private static Star star(Record row, AsOf asOf) {
        Short stars = row.get(stars());
        if (stars != null) {
            LocalDate lastDay = row.get(of("star", "end_day", LocalDate.class)).minusDays(1);
            return new Star.Valid(
                    stars,
                    row.get(of("star", "first_day", LocalDate.class)),
                    lastDay,
                    orEmpty(row.get(of("star", "code", String.class))),
                    !lastDay.minusDays(180).isAfter(asOf.day()));
        }
        Short past = row.get(of("past", "stars", Short.class));
        if (past != null) {
            return new Star.Past(
                    past,
                    row.get(of("past", "first_day", LocalDate.class)),
                    row.get(of("past", "end_day", LocalDate.class)),
                    Star.End.valueOf(row.get(of("past", "ended_by", String.class))),
                    orEmpty(row.get(of("past", "code", String.class))));
        }
        if (row.get(of("reported", "id", UUID.class)) != null) {
            Short reported = row.get(of("reported", "stars", Short.class));
            Short year = row.get(of("reported", "reported_year", Short.class));
            return new Star.Reported(
                    reported == null ? null : reported.intValue(), year == null ? null : year.intValue());
        }
        return new Star.None();
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
