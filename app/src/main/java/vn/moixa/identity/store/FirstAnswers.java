package vn.moixa.identity.store;

import static moixa.database.identity.Tables.SUBMISSION;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What the first of equal submissions was answered, so that a repetition gets the same answer and changes nothing (R168). */
@Repository
public class FirstAnswers {

    private static final Duration KEPT = Duration.ofHours(24);

    private final DSLContext sql;

    FirstAnswers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A submission made before with the same key.
     *
     * @param status null while the first is still being answered
     */
    public record Earlier(byte[] bodyHash, @Nullable Integer status, @Nullable String location, @Nullable String body) {

        public boolean isSame(byte[] otherHash) {
            return Arrays.equals(bodyHash, otherHash);
        }

        public boolean isAnswered() {
            return status != null;
        }
    }

    /** Takes the key; false when it is taken. */
    public boolean take(UUID account, String key, byte[] bodyHash, Instant now) {
        return sql.insertInto(SUBMISSION)
                        .set(SUBMISSION.ACCOUNT_ID, account)
                        .set(SUBMISSION.KEY, key)
                        .set(SUBMISSION.BODY_HASH, bodyHash)
                        .set(SUBMISSION.CREATED_AT, People.utc(now))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public Optional<Earlier> find(UUID account, String key) {
        return sql.selectFrom(SUBMISSION)
                .where(SUBMISSION.ACCOUNT_ID.eq(account).and(SUBMISSION.KEY.eq(key)))
                .fetchOptional(
                        row -> new Earlier(row.getBodyHash(), row.getStatus(), row.getLocation(), row.getBody()));
    }

    public void answer(
            UUID account, String key, int status, @Nullable String location, @Nullable String body) {
        sql.update(SUBMISSION)
                .set(SUBMISSION.STATUS, status)
                .set(SUBMISSION.LOCATION, location)
                .set(SUBMISSION.BODY, body)
                .where(SUBMISSION.ACCOUNT_ID.eq(account).and(SUBMISSION.KEY.eq(key)))
                .execute();
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
