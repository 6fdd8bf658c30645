package vn.moixa.identity.store;

import static moixa.database.identity.Tables.PASSWORD_RESET;

import java.time.Instant;
import java.util.Optional;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Secret;

/** Links with which a person sets a password; each works once and for a while. */
@Repository
public class PasswordLinks {

    private final DSLContext sql;

    PasswordLinks(DSLContext sql) {
        this.sql = sql;
    }

    /** A new link ends the older ones. */
    public void add(AccountId account, Secret link, Instant expiresAt) {
        sql.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.ACCOUNT_ID.eq(account.value()))
                .execute();
        sql.insertInto(PASSWORD_RESET)
                .set(PASSWORD_RESET.TOKEN_HASH, link.hash())
                .set(PASSWORD_RESET.ACCOUNT_ID, account.value())
                .set(PASSWORD_RESET.EXPIRES_AT, People.utc(expiresAt))
                .execute();
    }

    /** Whose link it is, while it holds. */
    public Optional<AccountId> find(Secret link, Instant now) {
        return sql.select(PASSWORD_RESET.ACCOUNT_ID)
                .from(PASSWORD_RESET)
                .where(PASSWORD_RESET
                        .TOKEN_HASH
                        .eq(link.hash())
                        .and(PASSWORD_RESET.USED_AT.isNull())
                        .and(PASSWORD_RESET.EXPIRES_AT.gt(People.utc(now))))
                .fetchOptional(row -> new AccountId(row.value1()));
    }

    /** Uses the link up; empty when somebody was faster or it ended. */
    public Optional<AccountId> use(Secret link, Instant now) {
        return sql.update(PASSWORD_RESET)
                .set(PASSWORD_RESET.USED_AT, People.utc(now))
                .where(PASSWORD_RESET
                        .TOKEN_HASH
                        .eq(link.hash())
                        .and(PASSWORD_RESET.USED_AT.isNull())
                        .and(PASSWORD_RESET.EXPIRES_AT.gt(People.utc(now))))
                .returning(PASSWORD_RESET.ACCOUNT_ID)
                .fetchOptional(row -> new AccountId(row.getAccountId()));
    }

    public void removeOf(AccountId account) {
        sql.deleteFrom(PASSWORD_RESET)
                .where(PASSWORD_RESET.ACCOUNT_ID.eq(account.value()))
                .execute();
    }
}
