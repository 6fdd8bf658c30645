package vn.moixa.identity.web;

import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/**
 * Choosing a password by a link.
 *
 * @param holds whether the link still holds; else only a way to ask for another is shown
 */
public record NewPasswordPage(Frame frame, String link, boolean holds, FormErrors errors) {}
