package vn.moixa.identity.usecase;

import vn.moixa.audit.Deed;
import vn.moixa.identity.AccountId;
import vn.moixa.web.Grant;

/** How roles given and taken are recorded. */
final class RoleDeeds {

    private RoleDeeds() {}

    static Deed granted(AccountId account, Grant grant) {
        return deed("identity.role-granted", account, grant);
    }

    static Deed revoked(AccountId account, Grant grant) {
        return deed("identity.role-revoked", account, grant);
    }

    private static Deed deed(String action, AccountId account, Grant grant) {
        return Deed.of(action, "account", account)
                .with("role", grant.role())
                .with("commune", grant.communeCode())
                .with("producer", grant.producerId());
    }
}
