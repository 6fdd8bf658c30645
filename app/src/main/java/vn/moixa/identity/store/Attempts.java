package vn.moixa.identity.store;

import static moixa.database.identity.Tables.ATTEMPT;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.identity.domain.Limit;
import vn.moixa.identity.domain.Secret;

/** Counts of attempts, shared by all copies of the application. What is counted is kept as a hash only. */
@Repository
public class Attempts {

    private final DSLContext sql;

    Attempts(DSLContext sql) {
        this.sql = sql;
    }

    /** Counts one more, also when what is tried fails; returns how long to wait when that is one too many. */
    @Transactional
    public Optional<Duration> count(Limit limit, String whom, Instant now) {
        Instant window = windowOf(now);
        int count = Objects.requireNonNull(sql.insertInto(ATTEMPT)
                .set(ATTEMPT.KEY, key(limit, whom))
                .set(ATTEMPT.WINDOW_START, People.utc(window))
                .set(ATTEMPT.COUNT, 1)
                .onConflict(ATTEMPT.KEY, ATTEMPT.WINDOW_START)
                .doUpdate()
                .set(ATTEMPT.COUNT, ATTEMPT.COUNT.plus(1))
                .returning(ATTEMPT.COUNT)
                .fetchSingle(ATTEMPT.COUNT));
        if (count == 1) {
            sql.deleteFrom(ATTEMPT)
                    .where(ATTEMPT.WINDOW_START.lt(People.utc(window.minus(Limit.WINDOW))))
                    .execute();
        }
        return limit.isExceededBy(count)
                ? Optional.of(Duration.between(now, window.plus(Limit.WINDOW)))
                : Optional.empty();
    }

    /** Success takes the attempt back, so that a busy office behind one address is not an attacker. */
    public void takeBack(Limit limit, String whom, Instant now) {
        sql.update(ATTEMPT)
                .set(ATTEMPT.COUNT, ATTEMPT.COUNT.minus(1))
                .where(ATTEMPT.KEY
                        .eq(key(limit, whom))
                        .and(ATTEMPT.WINDOW_START.eq(People.utc(windowOf(now))))
                        .and(ATTEMPT.COUNT.gt(0)))
                .execute();
    }

    private static Instant windowOf(Instant now) {
        long seconds = Limit.WINDOW.toSeconds();
        return Instant.ofEpochSecond(Math.floorDiv(now.getEpochSecond(), seconds) * seconds);
    }

    private static String key(Limit limit, String whom) {
        return limit.name() + ":" + HexFormat.of().formatHex(new Secret(whom).hash(), 0, 16);
    }
}
