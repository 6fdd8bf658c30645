package vn.moixa.identity.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import vn.moixa.identity.store.ApiTokens;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.WebSessions;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/**
 * A person's own account.
 *
 * @param roles each as a sentence with the place where it holds
 * @param newToken shown once, right after it was made
 */
public record ProfilePage(
        Frame frame,
        People.Person person,
        List<String> roles,
        List<WebSessions.Open> sessions,
        List<ApiTokens.Listed> tokens,
        @Nullable String newToken,
        FormErrors errors) {}
