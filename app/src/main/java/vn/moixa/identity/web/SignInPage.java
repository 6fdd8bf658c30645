package vn.moixa.identity.web;

import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** The first step of signing in. */
public record SignInPage(Frame frame, String email, String to, FormErrors errors) {}
