package vn.moixa.identity.usecase;

import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.RoleScope;
import vn.moixa.identity.store.ApiTokens;
import vn.moixa.identity.store.Grants;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.RecoveryCodes;
import vn.moixa.identity.store.WebSessions;
import vn.moixa.web.Grant;
import vn.moixa.web.NotFound;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** What an administrator does to an account. The last account that can administer is not taken away. */
@Component
public class AdministerAccount {

    private final People people;
    private final Grants grants;
    private final WebSessions sessions;
    private final ApiTokens tokens;
    private final RecoveryCodes recoveryCodes;
    private final AuditTrail audit;
    private final InstantSource time;

    AdministerAccount(
            People people,
            Grants grants,
            WebSessions sessions,
            ApiTokens tokens,
            RecoveryCodes recoveryCodes,
            AuditTrail audit,
            InstantSource time) {
        this.people = people;
        this.grants = grants;
        this.sessions = sessions;
        this.tokens = tokens;
        this.recoveryCodes = recoveryCodes;
        this.audit = audit;
        this.time = time;
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        /** It was so before. */
        NOTHING_TO_DO,
        LAST_ADMINISTRATOR,
        GRANT_DOES_NOT_FIT
    }

    @Transactional
    public Outcome disable(Viewer actor, AccountId account) {
        if (isAdministrator(account) && grants.otherAdministrators(account) == 0) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        if (!people.setEnabled(known(account), false)) {
            return Outcome.NOTHING_TO_DO;
        }
        sessions.endAll(account);
        tokens.revokeAll(account, time.instant());
        record(actor, "identity.account-disabled", account);
        return Outcome.DONE;
    }

    @Transactional
    public Outcome enable(Viewer actor, AccountId account) {
        if (!people.setEnabled(known(account), true)) {
            return Outcome.NOTHING_TO_DO;
        }
        record(actor, "identity.account-enabled", account);
        return Outcome.DONE;
    }

    @Transactional
    public Outcome unlock(Viewer actor, AccountId account) {
        people.forgetWrong(known(account));
        record(actor, "identity.account-unlocked", account);
        return Outcome.DONE;
    }

    /** For somebody who lost the phone and the recovery codes; the next sign-in leads to enrolment. */
    @Transactional
    public Outcome resetSecondFactor(Viewer actor, AccountId account) {
        people.removeTotp(known(account));
        recoveryCodes.removeOf(account);
        sessions.endAll(account);
        record(actor, "identity.second-factor-removed", account);
        return Outcome.DONE;
    }

    @Transactional
    public Outcome endSessions(Viewer actor, AccountId account) {
        sessions.endAll(known(account));
        record(actor, "identity.sessions-ended", account);
        return Outcome.DONE;
    }

    @Transactional
    public Outcome grant(Viewer actor, AccountId account, Grant grant) {
        if (!RoleScope.fits(grant)) {
            return Outcome.GRANT_DOES_NOT_FIT;
        }
        if (!grants.add(known(account), grant, actor.accountId(), time.instant())) {
            return Outcome.NOTHING_TO_DO;
        }
        audit.append(actor, RoleDeeds.granted(account, grant));
        return Outcome.DONE;
    }

    /** A role taken back ends the sessions too, so that no half-filled form of it lingers. */
    @Transactional
    public Outcome revoke(Viewer actor, AccountId account, UUID grantId) {
        Grants.Held held = grants.find(grantId)
                .filter(found -> found.account().equals(account))
                .orElseThrow(NotFound::new);
        if (held.grant().role() == Role.ADMINISTRATOR && grants.otherAdministrators(account) == 0) {
            return Outcome.LAST_ADMINISTRATOR;
        }
        if (!grants.revoke(grantId, actor.accountId(), time.instant())) {
            return Outcome.NOTHING_TO_DO;
        }
        sessions.endAll(account);
        audit.append(actor, RoleDeeds.revoked(account, held.grant()));
        return Outcome.DONE;
    }

    private boolean isAdministrator(AccountId account) {
        return grants.of(account).stream().anyMatch(held -> held.grant().role() == Role.ADMINISTRATOR);
    }

    private AccountId known(AccountId account) {
        return people.find(account).orElseThrow(NotFound::new).id();
    }

    private void record(Viewer actor, String action, AccountId account) {
        audit.append(actor, Deed.of(action, "account", account));
    }
}
