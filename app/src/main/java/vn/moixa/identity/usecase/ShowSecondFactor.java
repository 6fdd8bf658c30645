package vn.moixa.identity.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Limit;
import vn.moixa.identity.domain.Secret;
import vn.moixa.identity.store.Attempts;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.People.Person;
import vn.moixa.identity.store.RecoveryCodes;

/** The second step of signing in: the code of the app, or a recovery code. No code is taken twice. */
@Component
public class ShowSecondFactor {

    private final People people;
    private final RecoveryCodes recoveryCodes;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final InstantSource time;

    ShowSecondFactor(
            People people, RecoveryCodes recoveryCodes, Attempts attempts, AuditTrail audit, InstantSource time) {
        this.people = people;
        this.recoveryCodes = recoveryCodes;
        this.attempts = attempts;
        this.audit = audit;
        this.time = time;
    }

    /** What came of it. */
    public sealed interface Outcome {
        record SignedIn(AccountId account) implements Outcome {}

        record Refused() implements Outcome {}

        record TooMany(Duration pause) implements Outcome {}
    }

    @Transactional
    public Outcome show(AccountId account, String typed) {
        Instant now = time.instant();
        Optional<Duration> wait = attempts.count(Limit.CODE_PER_ACCOUNT, account.toString(), now);
        if (wait.isPresent()) {
            return new Outcome.TooMany(wait.get());
        }
        Optional<Person> person = people.find(account)
                .filter(found -> found.enabled() && !found.isLockedAt(now) && found.totpConfirmed());
        if (person.isEmpty()) {
            return new Outcome.Refused();
        }
        String code = typed.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        boolean byApp = isFreshAppCode(person.get(), code, now);
        if (!byApp && !recoveryCodes.use(account, new Secret(grouped(code)), now)) {
            return new Outcome.Refused();
        }
        attempts.takeBack(Limit.CODE_PER_ACCOUNT, account.toString(), now);
        people.forgetWrong(account);
        audit.append(
                Actor.owner(person.get()),
                Deed.of("identity.signed-in", "account", account)
                        .with("secondFactor", byApp ? "app" : "recovery-code"));
        return new Outcome.SignedIn(account);
    }

    private boolean isFreshAppCode(Person person, String code, Instant now) {
        var totp = person.totp();
        if (totp == null) {
            return false;
        }
        OptionalLong step = totp.matchingStep(code, now);
        return step.isPresent() && people.useStep(person.id(), step.getAsLong());
    }

    private static String grouped(String code) {
        return code.replaceAll("(.{4})(?=.)", "$1-");
    }
}
