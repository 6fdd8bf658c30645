package vn.moixa.demo.store;

import static vn.moixa.demo.store.Copy.id;
import static vn.moixa.demo.store.Copy.range;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Addresses below the reserved domain {@code .example}, which nobody can own, with the days on which they answered. They are never due for
 * a check: a real check would find none of them and wipe out the history that the sample figures rest on.
 */
final class SampleLinks {

    private static final Instant NEVER_DUE = Instant.parse("2999-01-01T00:00:00Z");
    private static final Instant LAST_CHECK = Instant.parse("2026-11-20T02:00:00Z");

    private final Copy links = Copy.into(
            "promotion.link",
            "id",
            "url",
            "host",
            "last_checked_at",
            "last_status",
            "last_problem",
            "alive",
            "next_check_at");
    private final Copy states = Copy.into("promotion.link_state", "link_id", "alive", "period");

    UUID alive(String url, LocalDate since) {
        return add(url, since, null, null);
    }

    UUID deadSince(String url, LocalDate since, LocalDate died) {
        return add(url, since, died, null);
    }

    UUID backAgain(String url, LocalDate since, LocalDate died, LocalDate back) {
        return add(url, since, died, back);
    }

    void send(Connection connection) throws SQLException, IOException {
        links.send(connection);
        states.send(connection);
    }

    private UUID add(String url, LocalDate since, @Nullable LocalDate died, @Nullable LocalDate back) {
        var link = id("link " + url);
        boolean alive = died == null || back != null;
        links.row(
                link,
                url,
                URI.create(url).getHost(),
                LAST_CHECK,
                alive ? 200 : 404,
                alive ? null : "NOT_FOUND",
                alive,
                NEVER_DUE);
        states.row(link, true, range(since, died));
        if (died != null) {
            states.row(link, false, range(died, back));
        }
        if (back != null) {
            states.row(link, true, range(back, null));
        }
        return link;
    }
}
