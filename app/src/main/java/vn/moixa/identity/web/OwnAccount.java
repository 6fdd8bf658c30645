package vn.moixa.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.store.ApiTokens;
import vn.moixa.identity.store.Grants;
import vn.moixa.identity.store.People;
import vn.moixa.identity.store.WebSessions;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Language;
import vn.moixa.web.NotFound;

/** Gathers what a person sees of the own account. */
@Component
class OwnAccount {

    private final People people;
    private final Grants grants;
    private final WebSessions sessions;
    private final ApiTokens tokens;
    private final RoleSentence sentence;
    private final InstantSource time;

    OwnAccount(
            People people,
            Grants grants,
            WebSessions sessions,
            ApiTokens tokens,
            RoleSentence sentence,
            InstantSource time) {
        this.people = people;
        this.grants = grants;
        this.sessions = sessions;
        this.tokens = tokens;
        this.sentence = sentence;
        this.time = time;
    }

    ModelAndView page(
            Frame frame, HttpServletRequest request, @Nullable String newToken, FormErrors errors, HttpStatus status) {
        AccountId account = Own.account(frame);
        var page = new ProfilePage(
                frame,
                people.find(account).orElseThrow(NotFound::new),
                grants.of(account).stream()
                        .map(held -> sentence.of(held.grant(), frame))
                        .toList(),
                sessions.of(account, SignedInSession.currentId(request)),
                tokens.of(account, time.instant()),
                newToken,
                errors);
        return new ModelAndView("identity/profile", Map.of("page", page), status);
    }

    void setLanguage(Frame frame, Language language) {
        people.setLanguage(Own.account(frame), language);
    }

    void endSession(Frame frame, String mark) {
        if (!sessions.end(Own.account(frame), mark)) {
            throw new NotFound();
        }
    }
}
