package vn.moixa.identity.store;

import static moixa.database.identity.Tables.API_TOKEN;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Secret;

/** Tokens with which programs act for an account. */
@Repository
public class ApiTokens {

    private final DSLContext sql;

    ApiTokens(DSLContext sql) {
        this.sql = sql;
    }

    /** A token as listed; the token itself is not kept. */
    public record Listed(
            UUID id,
            String name,
            Instant createdAt,
            Instant expiresAt,
            @Nullable Instant lastUsedAt) {}

    public void add(UUID id, AccountId account, String name, Secret token, Instant now, Instant expiresAt) {
        sql.insertInto(API_TOKEN)
                .set(API_TOKEN.ID, id)
                .set(API_TOKEN.ACCOUNT_ID, account.value())
                .set(API_TOKEN.NAME, name)
                .set(API_TOKEN.TOKEN_HASH, token.hash())
                .set(API_TOKEN.CREATED_AT, People.utc(now))
                .set(API_TOKEN.EXPIRES_AT, People.utc(expiresAt))
                .execute();
    }

    public List<Listed> of(AccountId account, Instant now) {
        return sql.selectFrom(API_TOKEN)
                .where(API_TOKEN
                        .ACCOUNT_ID
                        .eq(account.value())
                        .and(API_TOKEN.REVOKED_AT.isNull())
                        .and(API_TOKEN.EXPIRES_AT.gt(People.utc(now))))
                .orderBy(API_TOKEN.CREATED_AT.desc())
                .fetch(row -> new Listed(
                        row.getId(),
                        row.getName(),
                        row.getCreatedAt().toInstant(),
                        row.getExpiresAt().toInstant(),
                        instant(row.getLastUsedAt())));
    }

    /** False when the account has no such token that still holds. */
    public boolean revoke(AccountId account, UUID id, Instant now) {
        return sql.update(API_TOKEN)
                        .set(API_TOKEN.REVOKED_AT, People.utc(now))
                        .where(API_TOKEN
                                .ID
                                .eq(id)
                                .and(API_TOKEN.ACCOUNT_ID.eq(account.value()))
                                .and(API_TOKEN.REVOKED_AT.isNull()))
                        .execute()
                == 1;
    }

    public void revokeAll(AccountId account, Instant now) {
        sql.update(API_TOKEN)
                .set(API_TOKEN.REVOKED_AT, People.utc(now))
                .where(API_TOKEN.ACCOUNT_ID.eq(account.value()).and(API_TOKEN.REVOKED_AT.isNull()))
                .execute();
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime moment) {
        return moment == null ? null : moment.toInstant();
    }
}
