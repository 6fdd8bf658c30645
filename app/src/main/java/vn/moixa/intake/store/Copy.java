package vn.moixa.intake.store;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.jooq.DSLContext;
import org.postgresql.PGConnection;

/** Sends lines to a table by COPY, within the running transaction. */
final class Copy {

    private Copy() {}

    static void into(DSLContext database, String tableAndColumns, CopyText lines) {
        database.connection(connection -> {
            try {
                connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyIn("copy " + tableAndColumns + " from stdin", new StringReader(lines.toString()));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
