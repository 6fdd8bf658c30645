package vn.moixa.test;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Each test begins with empty business tables and the clock at its start. */
final class EmptyTables extends AbstractTestExecutionListener {

    @Override
    public int getOrder() {
        return 100;
    }

    @Override
    public void beforeTestMethod(TestContext test) throws SQLException {
        try (var connection =
                test.getApplicationContext().getBean(DataSource.class).getConnection()) {
            TestDatabase.empty(connection);
        }
        test.getApplicationContext().getBean(TestTime.class).reset();
    }
}
