package vn.moixa.identity.store;

import static moixa.database.identity.Tables.ACCOUNT;
import static moixa.database.identity.Tables.ROLE_GRANT;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moixa.database.identity.tables.records.RoleGrantRecord;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.identity.AccountId;
import vn.moixa.shared.Ids;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;

/** Roles given and taken back; a row is never deleted. */
@Repository
public class Grants {

    private static final String AREA_LIST = "2025";

    private final DSLContext sql;

    Grants(DSLContext sql) {
        this.sql = sql;
    }

    /** A role that holds. */
    public record Held(UUID id, AccountId account, Grant grant, Instant since) {}

    /** False when the account holds it already. */
    public boolean add(AccountId account, Grant grant, @Nullable UUID grantedBy, Instant now) {
        return sql.insertInto(ROLE_GRANT)
                        .set(ROLE_GRANT.ID, Ids.next())
                        .set(ROLE_GRANT.ACCOUNT_ID, account.value())
                        .set(ROLE_GRANT.ROLE, grant.role().name())
                        .set(ROLE_GRANT.AREA_LIST, grant.communeCode() == null ? null : AREA_LIST)
                        .set(ROLE_GRANT.AREA_CODE, grant.communeCode())
                        .set(ROLE_GRANT.PRODUCER_ID, grant.producerId())
                        .set(ROLE_GRANT.GRANTED_AT, People.utc(now))
                        .set(ROLE_GRANT.GRANTED_BY, grantedBy)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    public Optional<Held> find(UUID id) {
        return sql.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ID.eq(id).and(ROLE_GRANT.REVOKED_AT.isNull()))
                .fetchOptional(Grants::held);
    }

    public List<Held> of(AccountId account) {
        return sql.selectFrom(ROLE_GRANT)
                .where(ROLE_GRANT.ACCOUNT_ID.eq(account.value()).and(ROLE_GRANT.REVOKED_AT.isNull()))
                .orderBy(ROLE_GRANT.GRANTED_AT, ROLE_GRANT.ID)
                .fetch(Grants::held);
    }

    /** Accounts that act for the producer as its own people. */
    public List<AccountId> peopleOf(UUID producerId) {
        return sql.select(ROLE_GRANT.ACCOUNT_ID)
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .where(ROLE_GRANT
                        .PRODUCER_ID
                        .eq(producerId)
                        .and(ROLE_GRANT.REVOKED_AT.isNull())
                        .and(ACCOUNT.STATE.eq("ACTIVE")))
                .fetch(row -> new AccountId(row.value1()));
    }

    /** Active accounts that hold the role in exactly this commune, or for the whole province when none is named. */
    public List<AccountId> holdersOf(Role role, @Nullable String communeCode) {
        return sql.selectDistinct(ROLE_GRANT.ACCOUNT_ID)
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .where(
                        ROLE_GRANT.ROLE.eq(role.name()),
                        communeCode == null ? ROLE_GRANT.AREA_CODE.isNull() : ROLE_GRANT.AREA_CODE.eq(communeCode),
                        ROLE_GRANT.PRODUCER_ID.isNull(),
                        ROLE_GRANT.REVOKED_AT.isNull(),
                        ACCOUNT.STATE.eq("ACTIVE"))
                .orderBy(ROLE_GRANT.ACCOUNT_ID)
                .fetch(row -> new AccountId(row.value1()));
    }

    /** How many accounts could still administer if this one could not. Their rows stay locked until the transaction ends. */
    public int otherAdministrators(AccountId account) {
        return (int) sql
                .select(ROLE_GRANT.ACCOUNT_ID)
                .from(ROLE_GRANT)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(ROLE_GRANT.ACCOUNT_ID))
                .where(ROLE_GRANT
                        .ROLE
                        .eq(Role.ADMINISTRATOR.name())
                        .and(ROLE_GRANT.REVOKED_AT.isNull())
                        .and(ACCOUNT.STATE.eq("ACTIVE")))
                .orderBy(ACCOUNT.ID)
                .forUpdate()
                .fetch(ROLE_GRANT.ACCOUNT_ID)
                .stream()
                .filter(id -> !id.equals(account.value()))
                .distinct()
                .count();
    }

    /** False when it was taken back before. */
    public boolean revoke(UUID id, @Nullable UUID revokedBy, Instant now) {
        return sql.update(ROLE_GRANT)
                        .set(ROLE_GRANT.REVOKED_AT, People.utc(now))
                        .set(ROLE_GRANT.REVOKED_BY, revokedBy)
                        .where(ROLE_GRANT.ID.eq(id).and(ROLE_GRANT.REVOKED_AT.isNull()))
                        .execute()
                == 1;
    }

    private static Held held(RoleGrantRecord row) {
        return new Held(
                row.getId(),
                new AccountId(row.getAccountId()),
                new Grant(Role.valueOf(row.getRole()), row.getAreaCode(), row.getProducerId()),
                row.getGrantedAt().toInstant());
    }
}
