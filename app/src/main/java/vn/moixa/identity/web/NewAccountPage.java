package vn.moixa.identity.web;

import java.util.List;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** The form of a new account. */
public record NewAccountPage(
        Frame frame, NewAccountForm form, List<Choice> roles, List<Choice> communes, FormErrors errors) {}
