package vn.moixa.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/**
 * Setting up the second factor.
 *
 * @param offer what to scan or type; null when an app is bound already
 * @param recoveryCodes shown once, right after enrolment
 */
public record SecondFactorPage(
        Frame frame, @Nullable Offer offer, int recoveryCodesLeft, List<String> recoveryCodes, FormErrors errors) {

    /** The picture to scan and the same as letters. */
    public record Offer(String picture, String letters) {}
}
