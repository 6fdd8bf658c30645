package vn.moixa.identity.web;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.audit.AuditTrail;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.store.Grants;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.WebSessions;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.NotFound;

/** Gathers what an administrator sees of an account. */
@Component
class AccountView {

    private static final int HISTORY = 20;

    private final People people;
    private final Grants grants;
    private final WebSessions sessions;
    private final AuditTrail audit;
    private final Choices choices;
    private final RoleSentence sentence;
    private final InstantSource time;

    AccountView(
            People people,
            Grants grants,
            WebSessions sessions,
            AuditTrail audit,
            Choices choices,
            RoleSentence sentence,
            InstantSource time) {
        this.people = people;
        this.grants = grants;
        this.sessions = sessions;
        this.audit = audit;
        this.choices = choices;
        this.sentence = sentence;
        this.time = time;
    }

    ModelAndView page(Frame frame, AccountId account, FormErrors errors, HttpStatus status) {
        var person = people.find(account).orElseThrow(NotFound::new);
        var page = new AccountPage(
                frame,
                person,
                person.isLockedAt(time.instant()),
                grants.of(account).stream()
                        .map(held ->
                                new AccountPage.HeldRole(held.id(), sentence.of(held.grant(), frame), held.since()))
                        .toList(),
                sessions.of(account, ""),
                audit.historyOf("account", account.toString(), HISTORY),
                choices.roles(frame),
                choices.communes(),
                errors);
        return new ModelAndView("identity/account", Map.of("page", page), status);
    }
}
