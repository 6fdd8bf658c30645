package vn.moixa.area.store;

import java.sql.SQLException;
import java.time.InstantSource;
import javax.sql.DataSource;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Component;

/** Every start makes sure that the units of this version of the application are there. */
@Component
@DependsOnDatabaseInitialization
class LoadAtStart implements InitializingBean {

    private final DataSource database;
    private final InstantSource time;

    LoadAtStart(DataSource database, InstantSource time) {
        this.database = database;
        this.time = time;
    }

    @Override
    public void afterPropertiesSet() throws SQLException {
        try (var connection = database.getConnection()) {
            new LoadReferenceData().into(connection, time.instant());
        }
    }
}
