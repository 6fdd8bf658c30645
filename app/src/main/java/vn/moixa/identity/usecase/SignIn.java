package vn.moixa.identity.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Email;
import vn.moixa.identity.domain.Limit;
import vn.moixa.identity.domain.PasswordRule;
import vn.moixa.identity.store.Attempts;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.People.Person;
import vn.moixa.shared.Origin;

/**
 * The first step of signing in. Whatever is wrong – no such address, wrong password, disabled, locked – the answer is the same and takes
 * the same work, so that nobody learns who has an account (R173).
 */
@Component
public class SignIn {

    private final People people;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final TransactionTemplate transaction;
    private final AuditTrail audit;
    private final InstantSource time;
    private final String hashOfNobody;

    SignIn(
            People people,
            Attempts attempts,
            PasswordEncoder passwords,
            TransactionTemplate transaction,
            AuditTrail audit,
            InstantSource time) {
        this.people = people;
        this.attempts = attempts;
        this.passwords = passwords;
        this.transaction = transaction;
        this.audit = audit;
        this.time = time;
        this.hashOfNobody = passwords.encode("nobody has this password");
    }

    /** What came of it. */
    public sealed interface Outcome {
        record SignedIn(AccountId account) implements Outcome {}

        /** The password was right; the second factor is still to be shown. */
        record CodeNeeded(AccountId account) implements Outcome {}

        record Refused() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    public Outcome tryPassword(String typedEmail, String password, Origin origin) {
        Instant now = time.instant();
        String key = typedEmail.strip().toLowerCase(java.util.Locale.ROOT);
        Optional<Duration> wait = attempts.count(Limit.SIGN_IN_PER_ACCOUNT, key, now)
                .or(() -> attempts.count(Limit.SIGN_IN_PER_ADDRESS, origin.address(), now))
                .or(() -> attempts.count(Limit.SIGN_IN_PER_NETWORK, origin.network(), now));
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Optional<Email> email = Email.of(typedEmail);
        Optional<Person> person = email.flatMap(people::find);
        if (!matches(person, password)
                || !person.filter(found -> maySignIn(found, now)).isPresent()) {
            email.ifPresent(address -> countWrong(address, person, now));
            return new Outcome.Refused();
        }
        takeBack(key, origin, now);
        return admit(person.get());
    }

    /** Hashes once in any case. */
    private boolean matches(Optional<Person> person, String password) {
        boolean hashable = password.length() <= PasswordRule.LONGEST;
        Optional<String> hash = person.map(Person::passwordHash).filter(kept -> !kept.equals(People.NO_PASSWORD));
        return passwords.matches(hashable ? password : "", hash.orElse(hashOfNobody)) && hashable && hash.isPresent();
    }

    private static boolean maySignIn(Person person, Instant now) {
        return person.enabled() && !person.isLockedAt(now);
    }

    private void countWrong(Email email, Optional<Person> person, Instant now) {
        transaction.executeWithoutResult(_ -> {
            int wrong = people.countWrong(email);
            if (wrong >= Limit.WRONG_IN_A_ROW) {
                person.ifPresent(found -> lock(found, now));
            }
        });
    }

    private void lock(Person person, Instant now) {
        people.lockUntil(person.id(), now.plus(Limit.LOCKED_FOR));
        audit.append(
                Actor.owner(person),
                Deed.of("identity.account-locked", "account", person.id())
                        .because(Limit.WRONG_IN_A_ROW + " wrong passwords in a row"));
    }

    private void takeBack(String key, Origin origin, Instant now) {
        attempts.takeBack(Limit.SIGN_IN_PER_ACCOUNT, key, now);
        attempts.takeBack(Limit.SIGN_IN_PER_ADDRESS, origin.address(), now);
        attempts.takeBack(Limit.SIGN_IN_PER_NETWORK, origin.network(), now);
    }

    private Outcome admit(Person person) {
        if (person.totpConfirmed()) {
            return new Outcome.CodeNeeded(person.id());
        }
        transaction.executeWithoutResult(_ -> {
            people.forgetWrong(person.id());
            audit.append(Actor.owner(person), Deed.of("identity.signed-in", "account", person.id()));
        });
        return new Outcome.SignedIn(person.id());
    }
}
