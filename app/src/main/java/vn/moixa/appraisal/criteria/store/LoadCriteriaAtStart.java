package vn.moixa.appraisal.criteria.store;

import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Every start makes sure that the criteria sets of this version of the application are there. */
@Component
@DependsOnDatabaseInitialization
class LoadCriteriaAtStart implements InitializingBean {

    private final DataSource database;
    private final InstantSource time;

    LoadCriteriaAtStart(DataSource database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (var connection = database.getConnection()) {
            new LoadCriteriaSets().into(connection, time.instant());
        }
    }
}
