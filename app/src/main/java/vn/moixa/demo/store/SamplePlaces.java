package vn.moixa.demo.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.moixa.demo.world.Place;

/** The communes of the two old provinces and of the merged one, each with its commune of today and what it was before. */
final class SamplePlaces {

    private static final String OLD = """
            select u.list, u.code, u.full_name, s.new_code, u.district_code, d.full_name, u.province_code
            from area.unit u
            join area.succession s on s.old_code = u.code
            join area.unit d on d.list = u.list and d.code = u.district_code
            where u.list = 'pre2025' and u.level = 'COMMUNE' and u.province_code in ('10', '15')
            order by u.code""";

    /** A former district or province only where all predecessors agree: unknown is never guessed. */
    private static final String TODAY = """
            select u.list, u.code, u.full_name, u.code,
                   case when count(distinct o.district_code) = 1 then min(o.district_code) end, '',
                   case when count(distinct o.province_code) = 1 then min(o.province_code) end
            from area.unit u
            left join area.succession s on s.new_code = u.code
            left join area.unit o on o.list = 'pre2025' and o.code = s.old_code
            where u.list = '2025' and u.level = 'COMMUNE' and u.province_code = '15'
            group by u.list, u.code, u.full_name
            order by u.code""";

    private SamplePlaces() {}

    static List<Place> in(Connection connection) throws SQLException {
        var places = new ArrayList<Place>();
        try (var statement = connection.createStatement()) {
            for (String query : List.of(OLD, TODAY)) {
                try (ResultSet row = statement.executeQuery(query)) {
                    while (row.next()) {
                        places.add(new Place(
                                row.getString(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getString(6),
                                row.getString(7)));
                    }
                }
            }
        }
        return places;
    }
}
