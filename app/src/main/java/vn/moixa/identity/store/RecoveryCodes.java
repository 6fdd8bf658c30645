package vn.moixa.identity.store;

import static moixa.database.identity.Tables.RECOVERY_CODE;

import java.time.Instant;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Repository;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Secret;

/** Codes that stand in for the second factor once each. */
@Repository
public class RecoveryCodes {

    private final DSLContext sql;

    RecoveryCodes(DSLContext sql) {
        this.sql = sql;
    }

    public void replace(AccountId account, List<Secret> codes) {
        removeOf(account);
        var insert = sql.insertInto(RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID, RECOVERY_CODE.CODE_HASH);
        for (Secret code : codes) {
            insert = insert.values(account.value(), code.hash());
        }
        insert.execute();
    }

    /** False when it is no code of the account or was used. */
    public boolean use(AccountId account, Secret code, Instant now) {
        return sql.update(RECOVERY_CODE)
                        .set(RECOVERY_CODE.USED_AT, People.utc(now))
                        .where(RECOVERY_CODE
                                .ACCOUNT_ID
                                .eq(account.value())
                                .and(RECOVERY_CODE.CODE_HASH.eq(code.hash()))
                                .and(RECOVERY_CODE.USED_AT.isNull()))
                        .execute()
                == 1;
    }

    public int leftOf(AccountId account) {
        return sql.fetchCount(
                RECOVERY_CODE, RECOVERY_CODE.ACCOUNT_ID.eq(account.value()).and(RECOVERY_CODE.USED_AT.isNull()));
    }

    public void removeOf(AccountId account) {
        sql.deleteFrom(RECOVERY_CODE)
                .where(RECOVERY_CODE.ACCOUNT_ID.eq(account.value()))
                .execute();
    }
}
