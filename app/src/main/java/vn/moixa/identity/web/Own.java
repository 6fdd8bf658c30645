package vn.moixa.identity.web;

import java.util.Objects;
import vn.moixa.identity.AccountId;
import vn.moixa.web.Frame;

/** The viewer's own account, on pages for signed-in people. */
final class Own {

    private Own() {}

    static AccountId account(Frame frame) {
        return new AccountId(Objects.requireNonNull(frame.viewer().accountId()));
    }
}
