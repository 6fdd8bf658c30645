package vn.moixa.identity.store;

import static moixa.database.identity.Tables.SUBMISSION;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the first of equal submissions was answered, so that a repetition gets the same answer and changes nothing (R168). */
@Repository
public class FirstAnswers {

    private static final Duration KEPT = Duration.ofHours(24);
    private static final int ATTEMPTS = 100;
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofMillis(50);

    private final DSLContext sql;

    FirstAnswers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A submission made before with the same key.
     *
     * @param status null while the first is still being answered
     */
    public record Earlier(
            byte[] bodyHash,
            @Nullable Integer status,
            @Nullable String location,
            @Nullable String body) {

        public boolean isSame(byte[] otherHash) {
            return Arrays.equals(bodyHash, otherHash);
        }

        public boolean isAnswered() {
            return status != null;
        }
    }

    /** Takes the key; false when it is taken. */
    public boolean take(UUID account, String key, Instant now) {
        return sql.insertInto(SUBMISSION)
                        .set(SUBMISSION.ACCOUNT_ID, account)
                        .set(SUBMISSION.KEY, key)
                        .set(SUBMISSION.BODY_HASH, new byte[0])
                        .set(SUBMISSION.CREATED_AT, People.utc(now))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private Optional<Earlier> find(UUID account, String key) {
        return sql.selectFrom(SUBMISSION)
                .where(SUBMISSION.ACCOUNT_ID.eq(account).and(SUBMISSION.KEY.eq(key)))
                .fetchOptional(
                        row -> new Earlier(row.getBodyHash(), row.getStatus(), row.getLocation(), row.getBody()));
    }

    public void answer(UUID account, String key, Earlier answer) {
        sql.update(SUBMISSION)
                .set(SUBMISSION.BODY_HASH, answer.bodyHash())
                .set(SUBMISSION.STATUS, answer.status())
                .set(SUBMISSION.LOCATION, answer.location())
                .set(SUBMISSION.BODY, answer.body())
                .where(SUBMISSION.ACCOUNT_ID.eq(account).and(SUBMISSION.KEY.eq(key)))
                .execute();
    }

    /** The earlier submission, once it was answered; waits a little for one that is being answered right now. */
    public Optional<Earlier> findAnswered(UUID account, String key) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Earlier> earlier = find(account, key);
            if (earlier.isEmpty() || earlier.get().isAnswered()) {
                return earlier;
            }
            LockSupport.parkNanos(BETWEEN_ATTEMPTS.toNanos());
        }
        return Optional.empty();
    }

    /** Nothing was done after all: the key may be used again. */
    public void release(UUID account, String key) {
        sql.deleteFrom(SUBMISSION)
                .where(SUBMISSION.ACCOUNT_ID.eq(account).and(SUBMISSION.KEY.eq(key)))
                .execute();
    }

    public int removeOld(Instant now) {
        return sql.deleteFrom(SUBMISSION)
                .where(SUBMISSION.CREATED_AT.lt(People.utc(now.minus(KEPT))))
                .execute();
    }
}
