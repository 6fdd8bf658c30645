package vn.moixa.identity.web;

import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** Asking for a link by e-mail. */
public record PasswordResetPage(Frame frame, String email, boolean sent, FormErrors errors) {}
