package vn.moixa.identity.store;

import static moixa.database.identity.Tables.ACCOUNT;

import org.jooq.DSLContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.stereotype.Repository;
import vn.moixa.identity.domain.SecretBox;

/** Sees to it, at every start and when a key is replaced, that the present key sealed every secret. */
@Repository
@DependsOnDatabaseInitialization
public class SealedSecrets implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(SealedSecrets.class);

    private final DSLContext sql;
    private final SecretBox box;

    SealedSecrets(DSLContext sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    @Override
    public void afterPropertiesSet() {
        sealAll();
    }

    /** How many were sealed anew, and how many no key opens. */
    public record Count(int sealed, int lost) {}

    public Count sealAll() {
        if (!sql.fetchExists(ACCOUNT, ACCOUNT.TOTP_SECRET.isNotNull())) {
            return new Count(0, 0);
        }
        int sealed = 0;
        int lost = 0;
        var others = sql.select(ACCOUNT.ID, ACCOUNT.TOTP_SECRET)
                .from(ACCOUNT)
                .where(ACCOUNT.TOTP_SECRET.isNotNull())
                .andNot(ACCOUNT.TOTP_SECRET.startsWith(box.presentPrefix()))
                .fetch();
        for (var row : others) {
            String owner = row.value1().toString();
            var open = box.open(row.value2(), owner);
            if (open.isEmpty()) {
                lost++;
                continue;
            }
            // Only over what was read: the owner may be binding another app at this moment.
            sealed += sql.update(ACCOUNT)
                    .set(ACCOUNT.TOTP_SECRET, box.seal(open.get(), owner))
                    .where(ACCOUNT.ID.eq(row.value1()).and(ACCOUNT.TOTP_SECRET.eq(row.value2())))
                    .execute();
        }
        if (lost > 0) {
            LOG.error(
                    "{} second factors cannot be opened: their key is missing. Put back secret.key or MOIXA_SECRET_KEY; until then their owners sign in with recovery codes (docs/how-to/keep-secrets.md)",
                    lost);
        }
        return new Count(sealed, lost);
    }
}
