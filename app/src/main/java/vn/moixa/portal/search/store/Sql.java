package vn.moixa.portal.search.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.moixa.portal.search.Facet;

/** Pieces of SQL that reading and writing the index share. */
final class Sql {

    /**
     * The confirmed star that is valid on a day, or else the last one that was; {@code product} is the column to join to, {@code day}
     * the parameter.
     */
    static String periodOn(String product, String day) {
        return """
                left join lateral (
                    select s.stars, lower(s.valid) as first_day, upper(s.valid) as end_day, s.ended_by
                    from recognition.star_period s
                    where s.product_id = %1$s and s.grade = 'CONFIRMED' and lower(s.valid) <= %2$s
                    order by upper(s.valid) desc nulls first, s.stars desc
                    limit 1) period on true
                """.formatted(product, day);
    }

    /** What lists or the press say of a product, without a signed decision; of a known year only from that year on. */
    static String reported(String product, String day) {
        return """
                left join lateral (
                    select true as known, r.stars
                    from recognition.recognition r
                    where r.product_id = %1$s and r.grade = 'REPORTED'
                      and (r.reported_year is null or make_date(r.reported_year, 1, 1) <= %2$s)
                    order by r.reported_year desc nulls last, r.stars desc nulls last
                    limit 1) reported on true
                """.formatted(product, day);
    }

    /** The text form of an array of words that hold letters, digits and the prefixes of tokens only. */
    static String array(Collection<String> words) {
        return words.stream()
                .map(word -> '"' + word.replace("\\", "").replace("\"", "") + '"')
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A facet as a word of the index; no text can give such a word. */
    static String token(Facet facet, String value) {
        return "#" + facet.column() + ":" + value;
    }

    /** The id in the first column. */
    static UUID id(ResultSet row, int number) throws SQLException {
        return row.getObject(1, UUID.class);
    }

    private Sql() {}
}
