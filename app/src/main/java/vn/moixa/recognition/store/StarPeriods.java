package vn.moixa.recognition.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;

/**
 * Keeps the one stored answer to "which star is valid when" in step with the records it follows from. Called in the transaction of every
 * change; set-based, so that an import of a hundred thousand products costs two statements.
 */
@Repository
public class StarPeriods {

    private static final String INSERT = """
            insert into recognition.star_period (recognition_id, certificate_id, product_id, producer_id, stars, kind, grade, valid,
                ended_by, commune_code, former_district_code, former_province_code, sample)
            with confirmed as (
                select r.id as recognition_id, c.id as certificate_id, r.product_id, r.stars, r.kind, r.sample, c.issued_on,
                       coalesce(x.until, c.expires_on) + 1 as natural_end, e.ended_on, e.kind as ending_kind,
                       lead(c.issued_on) over (partition by r.product_id order by c.issued_on, r.id) as next_on
                from recognition.recognition r
                join recognition.certificate c on c.recognition_id = r.id
                left join recognition.extension x on x.certificate_id = c.id
                left join recognition.ending e on e.certificate_id = c.id
                where r.grade = 'CONFIRMED' and r.product_id = any({0})
            ), periods as (
                select recognition_id, certificate_id, product_id, stars, kind, 'CONFIRMED' as grade, sample, issued_on as from_day,
                       least(natural_end, ended_on, next_on) as end_day,
                       case when natural_end <= least(ended_on, next_on) or least(ended_on, next_on) is null then 'EXPIRY'
                            when ended_on <= next_on or next_on is null then ending_kind
                            else 'SUPERSEDED' end as ended_by
                from confirmed
                union all
                select r.id, null, r.product_id, r.stars, r.kind, 'REPORTED', r.sample, make_date(r.reported_year, 1, 1),
                       make_date(r.reported_year + 3, 1, 1), 'EXPIRY'
                from recognition.recognition r
                where r.grade = 'REPORTED' and r.reported_year is not null and r.stars is not null and r.product_id = any({0})
            )
            select s.recognition_id, s.certificate_id, s.product_id, p.producer_id, s.stars, s.kind, s.grade,
                   daterange(s.from_day, s.end_day), s.ended_by,
                   case when o.placed then o.commune_code else p.commune_code end,
                   case when o.placed then o.former_district_code else p.former_district_code end,
                   case when o.placed then o.former_province_code else p.former_province_code end,
                   s.sample
            from periods s
            join registry.fact_product p on p.subject_id = s.product_id
            left join lateral (
                select f.commune_code, f.former_district_code, f.former_province_code,
                       num_nonnulls(f.commune_code, f.former_district_code, f.former_province_code) > 0 as placed
                from registry.fact_producer f where f.subject_id = p.producer_id
            ) o on true
            where s.from_day < s.end_day
            """;

    private final DSLContext sql;

    StarPeriods(DSLContext sql) {
        this.sql = sql;
    }

    /** The confirmed star of one product on a day. */
    public record Held(UUID product, int stars) {}

    public void recompute(Collection<UUID> products) {
        UUID[] ids = products.toArray(UUID[]::new);
        sql.execute("delete from recognition.star_period where product_id = any({0})", DSL.val(ids));
        sql.execute(INSERT, DSL.val(ids));
    }

    /** Products that belong to producers that changed: where the star counts follows the producer. */
    public void recomputeOfProducers(Collection<UUID> producers) {
        recompute(sql.resultQuery(
                        "select subject_id from registry.fact_product where producer_id = any({0})",
                        DSL.val(producers.toArray(UUID[]::new)))
                .fetch(0, UUID.class));
    }

    public void recomputeAll() {
        recompute(sql.resultQuery("select distinct product_id from recognition.recognition")
                .fetch(0, UUID.class));
    }

    public List<Held> heldOn(Collection<UUID> products, LocalDate day) {
        return sql.resultQuery("""
                        select product_id, max(stars) from recognition.star_period
                        where grade = 'CONFIRMED' and product_id = any({0}) and valid @> {1}::date group by product_id
                        """, DSL.val(products.toArray(UUID[]::new)), DSL.val(day))
                .fetch(row -> new Held(row.get(0, UUID.class), row.get(1, Integer.class)));
    }

    /** Products whose confirmed star begins on the day. */
    public List<Held> beginningOn(LocalDate day) {
        return onBound("lower", day);
    }

    /** Products whose confirmed star ends with the day before, and no other begins. */
    public List<Held> endingOn(LocalDate day) {
        return onBound("upper", day);
    }

    private List<Held> onBound(String bound, LocalDate day) {
        return sql.resultQuery(
                        "select product_id, stars from recognition.star_period where grade = 'CONFIRMED' and {0}(valid) = {1}::date",
                        DSL.raw(bound), DSL.val(day))
                .fetch(row -> new Held(row.get(0, UUID.class), row.get(1, Integer.class)));
    }
}
