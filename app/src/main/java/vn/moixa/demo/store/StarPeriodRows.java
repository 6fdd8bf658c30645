package vn.moixa.demo.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Writes the periods of stars from the sample records, as the recognition room computes them; a test compares the two. */
final class StarPeriodRows {

    private static final String FROM_RECORDS = """
            insert into recognition.star_period
            with award as (
                select r.id, c.id as certificate_id, r.product_id, p.producer_id, r.stars, r.kind, r.grade, c.issued_on,
                       coalesce(x.until, c.expires_on) + 1 as term_end, e.ended_on, e.kind as ending,
                       lead(c.issued_on) over (partition by r.product_id order by c.issued_on) as next_issue,
                       p.commune_code, p.former_district_code, p.former_province_code, r.sample
                from recognition.recognition r
                join recognition.certificate c on c.recognition_id = r.id
                join registry.product p on p.id = r.product_id
                left join recognition.extension x on x.certificate_id = c.id
                left join recognition.ending e on e.certificate_id = c.id
                where r.sample)
            select id, certificate_id, product_id, producer_id, stars, kind, grade,
                   daterange(issued_on, least(term_end, ended_on, next_issue)),
                   case when term_end <= least(ended_on, next_issue) or least(ended_on, next_issue) is null then 'EXPIRY'
                        when ended_on <= next_issue or next_issue is null then ending
                        else 'SUPERSEDED' end,
                   commune_code, former_district_code, former_province_code, sample
            from award""";

    private StarPeriodRows() {}

    static void send(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.executeUpdate(FROM_RECORDS);
        }
    }
}
