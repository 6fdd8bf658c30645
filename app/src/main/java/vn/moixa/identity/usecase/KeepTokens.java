package vn.moixa.identity.usecase;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Secret;
import vn.moixa.identity.store.ApiTokens;
import vn.moixa.shared.Ids;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Makes and ends the tokens with which a person's programs act. */
@Component
public class KeepTokens {

    private final ApiTokens tokens;
    private final AuditTrail audit;
    private final InstantSource time;

    KeepTokens(ApiTokens tokens, AuditTrail audit, InstantSource time) {
        this.tokens = tokens;
        this.audit = audit;
        this.time = time;
    }

    /** The token, to be shown this one time. */
    @Transactional
    public Secret issue(Viewer owner, AccountId account, String name, Duration holds) {
        Instant now = time.instant();
        Secret token = Secret.forApi();
        UUID id = Ids.next();
        tokens.add(id, account, name, token, now, now.plus(holds));
        audit.append(owner, Deed.of("identity.token-issued", "account", account).with("token", id));
        return token;
    }

    @Transactional
    public void revoke(Viewer owner, AccountId account, UUID id) {
        if (!tokens.revoke(account, id, time.instant())) {
            throw new NotFound();
        }
        audit.append(
                owner, Deed.of("identity.token-revoked", "account", account).with("token", id));
    }
}
