package vn.moixa.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.area.Areas;
import vn.moixa.demo.store.PublishedPlaces;
import vn.moixa.test.MoixaTest;

@MoixaTest
class PublishedPlacesTest {

    @Autowired
    private Areas areas;

    @Autowired
    private DataSource source;

    @Autowired
    private InstantSource time;

    @Autowired
    private JdbcClient database;

    @Test
    void publishedPlacesAreReportedNotConfirmedAndNameTheirPage() throws SQLException, IOException {
        load();

        for (String table : new String[] {"registry.craft_village", "promotion.sales_point", "promotion.event"}) {
            assertThat(number("select count(*) from " + table
                            + " where grade <> 'REPORTED' or sample or source !~ '^http'"))
                    .as(table)
                    .isZero();
        }
        assertThat(number("select count(*) from registry.craft_village")).isEqualTo(20);
        assertThat(number("select count(*) from registry.sourcing_area where not sample"))
                .isEqualTo(14);
        assertThat(number("select count(*) from promotion.sales_point")).isEqualTo(3);
        assertThat(number("select count(*) from promotion.event")).isEqualTo(4);
    }

    @Test
    void aPlaceIsTheOldCommuneWhereTheNameMeansOneAndTheDistrictOtherwise() throws SQLException, IOException {
        load();

        assertThat(unitOf("Chế biến miến dong")).isEqualTo("02725 -> 02725");
        assertThat(unitOf("Miến đao Giới Phiên Làng Ngòi Đong")).isEqualTo("04543 -> 04543");
        // San Sả Hồ was merged before the lists begin: the district of today's knowledge, no guessed commune.
        assertThat(unitOf("Rèn đúc, chạm bạc Thôn Cát Cát")).startsWith("088");
        assertThat(unitOf("Nấu rượu San Lùng")).isEqualTo("082 -> ");
    }

    private String unitOf(String village) {
        return database.sql(
                        "select unit_code || ' -> ' || coalesce(commune_code, '') from registry.craft_village where name = ?")
                .param(village)
                .query(String.class)
                .single();
    }

    private void load() throws SQLException, IOException {
        try (var connection = source.getConnection()) {
            new PublishedPlaces(areas, time).into(connection);
        }
    }

    private long number(String sql) {
        return database.sql(sql).query(Long.class).single();
    }
}
