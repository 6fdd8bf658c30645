package vn.moixa.identity.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Limit;
import vn.moixa.identity.domain.Secret;
import vn.moixa.identity.domain.Totp;
import vn.moixa.identity.store.Attempts;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.People.Person;
import vn.moixa.identity.store.RecoveryCodes;
import vn.moixa.web.NotFound;

/** Binds an authenticator app to an account: show the secret, then prove that the app has it. */
@Component
public class EnrolSecondFactor {

    private static final int RECOVERY_CODES = 10;

    private final People people;
    private final RecoveryCodes recoveryCodes;
    private final Attempts attempts;
    private final AuditTrail audit;
    private final InstantSource time;

    EnrolSecondFactor(
            People people, RecoveryCodes recoveryCodes, Attempts attempts, AuditTrail audit, InstantSource time) {
        this.people = people;
        this.recoveryCodes = recoveryCodes;
        this.attempts = attempts;
        this.audit = audit;
        this.time = time;
    }

    /** What the person sees before confirming. */
    public sealed interface Offer {
        record Secret(String email, Totp totp) implements Offer {}

        record AlreadyEnrolled(int recoveryCodesLeft) implements Offer {}
    }

    /** What came of confirming. */
    public sealed interface Outcome {
        /** The codes are shown this one time. */
        record Enrolled(List<Secret> recoveryCodes) implements Outcome {}

        record WrongCode() implements Outcome {}
    }

    /** The same secret until it is confirmed, so that reloading the page does not make a scanned picture worthless. */
    @Transactional
    public Offer offer(AccountId account) {
        Person person = people.find(account).orElseThrow(NotFound::new);
        if (person.totpConfirmed()) {
            return new Offer.AlreadyEnrolled(recoveryCodes.leftOf(account));
        }
        Totp totp = person.totp();
        if (totp == null) {
            totp = Totp.fresh();
            people.proposeTotp(account, totp);
        }
        return new Offer.Secret(person.email(), totp);
    }

    @Transactional
    public Outcome confirm(AccountId account, String typed) {
        var now = time.instant();
        Person person = people.find(account).orElseThrow(NotFound::new);
        Totp totp = person.totp();
        if (totp == null
                || person.totpConfirmed()
                || attempts.count(Limit.CODE_PER_ACCOUNT, account.toString(), now)
                        .isPresent()) {
            return new Outcome.WrongCode();
        }
        OptionalLong step = totp.matchingStep(typed.replaceAll("\\s", ""), now);
        if (step.isEmpty() || !people.useStep(account, step.getAsLong())) {
            return new Outcome.WrongCode();
        }
        attempts.takeBack(Limit.CODE_PER_ACCOUNT, account.toString(), now);
        people.confirmTotp(account, now);
        List<Secret> codes = Secret.recoveryCodes(RECOVERY_CODES);
        recoveryCodes.replace(account, codes);
        audit.append(Actor.owner(person), Deed.of("identity.second-factor-enrolled", "account", account));
        return new Outcome.Enrolled(codes);
    }
}
