package vn.moixa.identity.web;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.usecase.AdministerAccount;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;

@Controller
class AccountController {

    private final AccountView view;
    private final AdministerAccount administer;
    private final Choices choices;

    AccountController(AccountView view, AdministerAccount administer, Choices choices) {
        this.view = view;
        this.administer = administer;
        this.choices = choices;
    }

    @GetMapping("/identity/accounts/{id}")
    ModelAndView show(Frame frame, @PathVariable UUID id) {
        return view.page(frame, new AccountId(id), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/identity/accounts/{id}/state")
    ModelAndView setState(
            Frame frame, @PathVariable UUID id, @RequestParam boolean enabled, RedirectAttributes redirect) {
        var account = new AccountId(id);
        var outcome =
                enabled ? administer.enable(frame.viewer(), account) : administer.disable(frame.viewer(), account);
        return answer(frame, account, outcome, redirect);
    }

    @PostMapping("/identity/accounts/{id}/lock/end")
    ModelAndView unlock(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        var account = new AccountId(id);
        return answer(frame, account, administer.unlock(frame.viewer(), account), redirect);
    }

    @PostMapping("/identity/accounts/{id}/second-factor/end")
    ModelAndView resetSecondFactor(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        var account = new AccountId(id);
        return answer(frame, account, administer.resetSecondFactor(frame.viewer(), account), redirect);
    }

    @PostMapping("/identity/accounts/{id}/sessions/end")
    ModelAndView endSessions(Frame frame, @PathVariable UUID id, RedirectAttributes redirect) {
        var account = new AccountId(id);
        return answer(frame, account, administer.endSessions(frame.viewer(), account), redirect);
    }

    @PostMapping("/identity/accounts/{id}/grants")
    ModelAndView grant(
            Frame frame,
            @PathVariable UUID id,
            @RequestParam Role role,
            @RequestParam @Nullable String commune,
            @RequestParam @Nullable UUID producer,
            RedirectAttributes redirect) {
        var account = new AccountId(id);
        var grant = new Grant(role, commune, producer);
        var outcome = commune == null || choices.knowsCommune(commune)
                ? administer.grant(frame.viewer(), account, grant)
                : AdministerAccount.Outcome.GRANT_DOES_NOT_FIT;
        return answer(frame, account, outcome, redirect);
    }

    @PostMapping("/identity/accounts/{id}/grants/{grant}/end")
    ModelAndView revoke(Frame frame, @PathVariable UUID id, @PathVariable UUID grant, RedirectAttributes redirect) {
        var account = new AccountId(id);
        return answer(frame, account, administer.revoke(frame.viewer(), account, grant), redirect);
    }

    private ModelAndView answer(
            Frame frame, AccountId account, AdministerAccount.Outcome outcome, RedirectAttributes redirect) {
        return switch (outcome) {
            case DONE, NOTHING_TO_DO -> {
                redirect.addFlashAttribute(Frames.FLASH, "identity.account.saved");
                yield new ModelAndView("redirect:/identity/accounts/" + account);
            }
            case LAST_ADMINISTRATOR -> refused(frame, account, "", "identity.account.lastAdministrator");
            case GRANT_DOES_NOT_FIT -> refused(frame, account, "role", "identity.account.misfit");
        };
    }

    private ModelAndView refused(Frame frame, AccountId account, String field, String key) {
        return view.page(frame, account, FormErrors.of(field, frame.text(key)), HttpStatus.UNPROCESSABLE_CONTENT);
    }
}
