package vn.moixa.test;

import java.sql.Connection;
import java.sql.SQLException;
import vn.moixa.appraisal.criteria.store.LoadCriteriaSets;
import vn.moixa.area.store.LoadReferenceData;

/** Administrative units and other law-given lists that every test may rely on. */
final class ReferenceData {

    private ReferenceData() {}

    static void load(Connection connection) throws SQLException {
        try (connection) {
            new LoadReferenceData().into(connection, TestTime.START);
            new LoadCriteriaSets().into(connection, TestTime.START);
        }
    }
}
