package vn.moixa.identity.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Email;
import vn.moixa.identity.domain.Limit;
import vn.moixa.identity.domain.PasswordRule;
import vn.moixa.identity.domain.Secret;
import vn.moixa.identity.store.Attempts;
import vn.moixa.identity.store.PasswordLinks;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.People.Person;
import vn.moixa.identity.store.WebSessions;
import vn.moixa.shared.Origin;
import vn.moixa.web.NotFound;

/** Setting a password by a link from the mailbox, or by knowing the present one. Either ends every other session of the account. */
@Component
public class SetPassword {

    private static final Duration RESET_LINK_HOLDS = Duration.ofMinutes(30);

    private final People people;
    private final PasswordLinks links;
    private final Attempts attempts;
    private final PasswordEncoder passwords;
    private final WebSessions sessions;
    private final PasswordLetters letters;
    private final AuditTrail audit;
    private final InstantSource time;

    SetPassword(
            People people,
            PasswordLinks links,
            Attempts attempts,
            PasswordEncoder passwords,
            WebSessions sessions,
            PasswordLetters letters,
            AuditTrail audit,
            InstantSource time) {
        this.people = people;
        this.links = links;
        this.attempts = attempts;
        this.passwords = passwords;
        this.sessions = sessions;
        this.letters = letters;
        this.audit = audit;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record Done() implements Outcome {}

        record TooWeak(PasswordRule rule) implements Outcome {}

        /** The link ended or was used, or the present password is not right. */
        record NotProven() implements Outcome {}
    }

    /**
     * Sends a link when the address has an account that may sign in. What the asker learns is the same in any case; only too many
     * requests are told.
     */
    @Transactional
    public Optional<Duration> requestLink(String typedEmail, Origin origin) {
        Instant now = time.instant();
        String key = typedEmail.strip().toLowerCase(Locale.ROOT);
        Optional<Duration> wait = attempts.count(Limit.RESET_PER_ACCOUNT, key, now)
                .or(() -> attempts.count(Limit.RESET_PER_ADDRESS, origin.address(), now))
                .or(() -> attempts.count(Limit.RESET_PER_NETWORK, origin.network(), now));
        if (wait.isEmpty()) {
            Email.of(typedEmail)
                    .flatMap(people::find)
                    .filter(Person::enabled)
                    .ifPresent(person -> sendLink(person, now));
        }
        return wait;
    }

    public boolean linkHolds(String link) {
        return links.find(new Secret(link), time.instant()).isPresent();
    }

    @Transactional
    public Outcome byLink(String link, String password) {
        Instant now = time.instant();
        var secret = new Secret(link);
        Optional<Person> person = links.find(secret, now).flatMap(people::find).filter(Person::enabled);
        if (person.isEmpty()) {
            return new Outcome.NotProven();
        }
        Optional<PasswordRule> broken =
                PasswordRule.brokenBy(password, person.get().email());
        if (broken.isPresent()) {
            return new Outcome.TooWeak(broken.get());
        }
        if (links.use(secret, now).isEmpty()) {
            return new Outcome.NotProven();
        }
        keep(person.get(), password, "identity.password-reset");
        sessions.endAll(person.get().id());
        return new Outcome.Done();
    }

    @Transactional
    public Outcome byPresentPassword(AccountId account, String present, String password, String keptSession) {
        Person person = people.find(account).orElseThrow(NotFound::new);
        boolean tooMany = attempts.count(Limit.SIGN_IN_PER_ACCOUNT, person.email(), time.instant())
                .isPresent();
        if (tooMany || present.length() > PasswordRule.LONGEST || !passwords.matches(present, person.passwordHash())) {
            return new Outcome.NotProven();
        }
        attempts.takeBack(Limit.SIGN_IN_PER_ACCOUNT, person.email(), time.instant());
        Optional<PasswordRule> broken = PasswordRule.brokenBy(password, person.email());
        if (broken.isPresent()) {
            return new Outcome.TooWeak(broken.get());
        }
        keep(person, password, "identity.password-changed");
        links.removeOf(account);
        sessions.endAllBut(account, keptSession);
        return new Outcome.Done();
    }

    private void sendLink(Person person, Instant now) {
        Secret link = Secret.forLink();
        links.add(person.id(), link, now.plus(RESET_LINK_HOLDS));
        letters.sendReset(person, link);
        audit.append(Actor.owner(person), Deed.of("identity.password-reset-asked", "account", person.id()));
    }

    private void keep(Person person, String password, String action) {
        people.setPassword(person.id(), Objects.requireNonNull(passwords.encode(password)));
        audit.append(Actor.owner(person), Deed.of(action, "account", person.id()));
    }
}
