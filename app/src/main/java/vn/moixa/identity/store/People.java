package vn.moixa.identity.store;

import static moixa.database.identity.Tables.ACCOUNT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import moixa.database.identity.tables.records.AccountRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.NewAccount;
import vn.moixa.identity.domain.Email;
import vn.moixa.identity.domain.SecretBox;
import vn.moixa.identity.domain.Totp;
import vn.moixa.web.Language;

/** Accounts and what is known about their sign-ins. */
@Repository
public class People {

    /** Of an account whose owner has not chosen a password yet; no password matches it. */
    public static final String NO_PASSWORD = "!";

    private final DSLContext sql;
    private final SecretBox box;

    People(DSLContext sql, SecretBox box) {
        this.sql = sql;
        this.box = box;
    }

    /**
     * An account as kept.
     *
     * @param totp the second factor, confirmed or about to be; also nothing when its key is missing
     */
    public record Person(
            AccountId id,
            String email,
            String displayName,
            Language language,
            String passwordHash,
            boolean enabled,
            @Nullable Instant lockedUntil,
            @Nullable Totp totp,
            boolean totpConfirmed,
            boolean sample,
            Instant createdAt) {

        public boolean isLockedAt(Instant now) {
            return lockedUntil != null && now.isBefore(lockedUntil);
        }

        /** Personal data: not in a log. */
        @Override
        public String toString() {
            return "Person[" + id + "]";
        }
    }

    public Optional<Person> find(AccountId id) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.ID.eq(id.value())).fetchOptional(this::person);
    }

    public Optional<Person> find(Email email) {
        return sql.selectFrom(ACCOUNT).where(ACCOUNT.EMAIL.eq(email.value())).fetchOptional(this::person);
    }

    /** Accounts whose name or address holds the text, by address, after the one given. */
    public List<Person> search(String text, String afterEmail, int limit) {
        Condition matches = text.isBlank()
                ? DSL.noCondition()
                : ACCOUNT.EMAIL
                        .containsIgnoreCase(text.strip())
                        .or(ACCOUNT.DISPLAY_NAME.containsIgnoreCase(text.strip()));
        return sql.selectFrom(ACCOUNT)
                .where(matches.and(ACCOUNT.EMAIL.gt(afterEmail)))
                .orderBy(ACCOUNT.EMAIL)
                .limit(limit)
                .fetch(this::person);
    }

    /** False when the address has an account already. */
    public boolean add(AccountId id, NewAccount account, Email email, String passwordHash, Instant now) {
        return sql.insertInto(ACCOUNT)
                        .set(ACCOUNT.ID, id.value())
                        .set(ACCOUNT.EMAIL, email.value())
                        .set(ACCOUNT.PHONE, account.phone())
                        .set(ACCOUNT.DISPLAY_NAME, account.displayName())
                        .set(ACCOUNT.PASSWORD_HASH, passwordHash)
                        .set(ACCOUNT.LANGUAGE, account.language().code())
                        .set(ACCOUNT.SAMPLE, account.sample())
                        .set(ACCOUNT.CREATED_AT, utc(now))
                        .onConflict(ACCOUNT.EMAIL)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** A new password also forgets wrong ones. */
    public void setPassword(AccountId id, String hash) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.FAILED_SIGN_INS, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    public void setLanguage(AccountId id, Language language) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LANGUAGE, language.code())
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** False when it already was so. */
    public boolean setEnabled(AccountId id, boolean enabled) {
        String state = enabled ? "ACTIVE" : "DISABLED";
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.STATE, state)
                        .where(ACCOUNT.ID.eq(id.value()).and(ACCOUNT.STATE.ne(state)))
                        .execute()
                == 1;
    }

    /** Counts a wrong password in one statement, whether or not the address has an account; returns the wrong ones in a row. */
    public int countWrong(Email email) {
        return sql.update(ACCOUNT)
                .set(ACCOUNT.FAILED_SIGN_INS, ACCOUNT.FAILED_SIGN_INS.plus(1))
                .where(ACCOUNT.EMAIL.eq(email.value()))
                .returning(ACCOUNT.FAILED_SIGN_INS)
                .fetchOptional(ACCOUNT.FAILED_SIGN_INS)
                .orElse(0);
    }

    public void lockUntil(AccountId id, Instant end) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.LOCKED_UNTIL, utc(end))
                .set(ACCOUNT.FAILED_SIGN_INS, 0)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    public void forgetWrong(AccountId id) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.FAILED_SIGN_INS, 0)
                .setNull(ACCOUNT.LOCKED_UNTIL)
                .where(ACCOUNT.ID
                        .eq(id.value())
                        .and(ACCOUNT.FAILED_SIGN_INS.ne(0).or(ACCOUNT.LOCKED_UNTIL.isNotNull())))
                .execute();
    }

    /** Keeps a second factor that is not confirmed yet; a confirmed one stays. */
    public void proposeTotp(AccountId id, Totp totp) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.TOTP_SECRET, box.seal(totp.secret(), id.toString()))
                .where(ACCOUNT.ID.eq(id.value()).and(ACCOUNT.TOTP_CONFIRMED_AT.isNull()))
                .execute();
    }

    public void confirmTotp(AccountId id, Instant now) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.TOTP_CONFIRMED_AT, utc(now))
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    public void removeTotp(AccountId id) {
        sql.update(ACCOUNT)
                .setNull(ACCOUNT.TOTP_SECRET)
                .setNull(ACCOUNT.TOTP_CONFIRMED_AT)
                .setNull(ACCOUNT.TOTP_LAST_STEP)
                .where(ACCOUNT.ID.eq(id.value()))
                .execute();
    }

    /** Uses up the step of a code; false when it, or a later one, was used before. */
    public boolean useStep(AccountId id, long step) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.TOTP_LAST_STEP, step)
                        .where(ACCOUNT.ID
                                .eq(id.value())
                                .and(ACCOUNT.TOTP_LAST_STEP.isNull().or(ACCOUNT.TOTP_LAST_STEP.lt(step))))
                        .execute()
                == 1;
    }

    private Person person(AccountRecord row) {
        OffsetDateTime lockedUntil = row.getLockedUntil();
        String secret = row.getTotpSecret();
        return new Person(
                new AccountId(row.getId()),
                row.getEmail(),
                row.getDisplayName(),
                row.getLanguage().equals("en") ? Language.EN : Language.VI,
                row.getPasswordHash(),
                row.getState().equals("ACTIVE"),
                lockedUntil == null ? null : lockedUntil.toInstant(),
                secret == null
                        ? null
                        : box.open(secret, row.getId().toString())
                                .map(Totp::new)
                                .orElse(null),
                row.getTotpConfirmedAt() != null,
                row.getSample(),
                row.getCreatedAt().toInstant());
    }

    static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
