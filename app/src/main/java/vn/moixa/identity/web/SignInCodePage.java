package vn.moixa.identity.web;

import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** The second step of signing in. */
public record SignInCodePage(Frame frame, String to, FormErrors errors) {}
