package vn.moixa.demo.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.InstantSource;
import vn.moixa.demo.world.SampleWorld;

/** Writes the whole sample world on one connection, within the caller's transaction. Does nothing when it is already there. */
public final class LoadSampleWorld {

    private final InstantSource time;

    public LoadSampleWorld(InstantSource time) {
        this.time = time;
    }

    public boolean into(Connection connection) throws SQLException, IOException {
        if (isLoaded(connection)) {
            return false;
        }
        var registry = new SampleRegistry(SampleWorld.told(SamplePlaces.in(connection)), time.instant());
        registry.send(connection);
        new SampleRecognitions(registry).send(connection);
        StarPeriodRows.send(connection);
        new SampleVillages(registry).send(connection);
        new SampleChains(registry).send(connection);
        new SampleChannels(registry).send(connection);
        new SampleLogos(registry).send(connection);
        new SampleEvents(registry).send(connection);
        new SampleNews(time.instant()).send(connection);
        return true;
    }

    private static boolean isLoaded(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("select exists (select from registry.producer where sample)")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
