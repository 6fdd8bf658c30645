package vn.moixa.identity.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.NewAccount;
import vn.moixa.identity.domain.Email;
import vn.moixa.identity.domain.RoleScope;
import vn.moixa.identity.domain.Secret;
import vn.moixa.identity.store.Grants;
import vn.moixa.identity.store.PasswordLinks;
import vn.moixa.identity.store.People;
import vn.moixa.web.Grant;
import vn.moixa.web.Viewer;

/** Opens an account, with an invitation by letter or with a password that is known already. */
@Component
public class OpenAccount {

    private static final Duration INVITATION_HOLDS = Duration.ofDays(7);

    private final People people;
    private final Grants grants;
    private final PasswordLinks links;
    private final PasswordLetters letters;
    private final PasswordEncoder passwords;
    private final AuditTrail audit;
    private final InstantSource time;

    OpenAccount(
            People people,
            Grants grants,
            PasswordLinks links,
            PasswordLetters letters,
            PasswordEncoder passwords,
            AuditTrail audit,
            InstantSource time) {
        this.people = people;
        this.grants = grants;
        this.links = links;
        this.letters = letters;
        this.passwords = passwords;
        this.audit = audit;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param link the link of the invitation, when there is one */
        record Opened(AccountId account, @Nullable String link) implements Outcome {}

        record AddressTaken() implements Outcome {}

        record NotAnAddress() implements Outcome {}

        record GrantDoesNotFit(Grant grant) implements Outcome {}
    }

    /** The owner chooses a password by the link of a letter. */
    @Transactional
    public Outcome invite(Viewer actor, NewAccount account) {
        return open(actor, account, null);
    }

    @Transactional
    public Outcome withPassword(Viewer actor, NewAccount account, String password) {
        return open(actor, account, password);
    }

    private Outcome open(Viewer actor, NewAccount account, @Nullable String password) {
        Optional<Email> email = Email.of(account.email());
        if (email.isEmpty()) {
            return new Outcome.NotAnAddress();
        }
        Optional<Grant> misfit = account.grants().stream()
                .filter(grant -> !RoleScope.fits(grant))
                .findFirst();
        if (misfit.isPresent()) {
            return new Outcome.GrantDoesNotFit(misfit.get());
        }
        Instant now = time.instant();
        AccountId id = AccountId.next();
        String hash = password == null ? People.NO_PASSWORD : Objects.requireNonNull(passwords.encode(password));
        if (!people.add(id, account, email.get(), hash, now)) {
            return new Outcome.AddressTaken();
        }
        audit.append(actor, Deed.of("identity.account-opened", "account", id));
        grant(actor, account, id, now);
        return new Outcome.Opened(id, password == null ? sendInvitation(id, now) : null);
    }

    private void grant(Viewer actor, NewAccount account, AccountId id, Instant now) {
        UUID by = actor.accountId();
        account.grants().forEach(grant -> {
            grants.add(id, grant, by, now);
            audit.append(actor, RoleDeeds.granted(id, grant));
        });
    }

    private String sendInvitation(AccountId id, Instant now) {
        Secret link = Secret.forLink();
        links.add(id, link, now.plus(INVITATION_HOLDS));
        letters.sendInvitation(people.find(id).orElseThrow(), link);
        return letters.linkOf(link);
    }
}
