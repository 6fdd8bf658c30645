package vn.moixa.identity.web;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import vn.moixa.audit.AuditEntry;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.WebSessions;
import vn.moixa.web.Choice;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;

/** One account as an administrator sees it. */
public record AccountPage(
        Frame frame,
        People.Person person,
        boolean locked,
        List<HeldRole> roles,
        List<WebSessions.Open> sessions,
        List<AuditEntry> history,
        List<Choice> roleChoices,
        List<Choice> communes,
        FormErrors errors) {

    /** A role with its place in words, and the id by which it can be taken back. */
    public record HeldRole(UUID id, String sentence, Instant since) {}
}
