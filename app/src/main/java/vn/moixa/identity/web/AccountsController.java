package vn.moixa.identity.web;

import jakarta.validation.Valid;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import vn.moixa.identity.store.People;
import vn.moixa.identity.usecase.OpenAccount;
import vn.moixa.shared.Cursor;
import vn.moixa.shared.Page;
import vn.moixa.web.FormErrors;
import vn.moixa.web.Frame;
import vn.moixa.web.Frames;

@Controller
class AccountsController {

    private static final int PAGE_SIZE = 50;

    private final People people;
    private final OpenAccount openAccount;
    private final Choices choices;

    AccountsController(People people, OpenAccount openAccount, Choices choices) {
        this.people = people;
        this.openAccount = openAccount;
        this.choices = choices;
    }

    @GetMapping("/identity/accounts")
    ModelAndView list(Frame frame, @RequestParam @Nullable String q, @RequestParam @Nullable String cursor) {
        String query = Objects.requireNonNullElse(q, "");
        String after = Optional.ofNullable(cursor)
                .flatMap(text -> Cursor.decode(text, 1))
                .map(decoded -> decoded.values().getFirst())
                .orElse("");
        var page = Page.of(people.search(query, after, PAGE_SIZE + 1), PAGE_SIZE, person -> Cursor.of(person.email()));
        return new ModelAndView("identity/accounts", "page", new AccountsPage(frame, query, page));
    }

    @GetMapping("/identity/accounts/new")
    ModelAndView empty(Frame frame) {
        return form(frame, NewAccountForm.empty(), FormErrors.NONE, HttpStatus.OK);
    }

    @PostMapping("/identity/accounts")
    ModelAndView open(Frame frame, @Valid NewAccountForm form, BindingResult binding, RedirectAttributes redirect) {
        if (binding.hasErrors()) {
            return form(frame, form, FormErrors.of(binding, frame), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        return switch (openAccount.invite(frame.viewer(), form.toAccount())) {
            case OpenAccount.Outcome.Opened opened -> {
                redirect.addFlashAttribute(Frames.FLASH, "identity.account.invited");
                yield new ModelAndView("redirect:/identity/accounts/" + opened.account());
            }
            case OpenAccount.Outcome.AddressTaken() -> refused(frame, form, "email", "identity.account.taken");
            case OpenAccount.Outcome.NotAnAddress() -> refused(frame, form, "email", "web.form.Email");
            case OpenAccount.Outcome.GrantDoesNotFit misfit -> refused(frame, form, "role", "identity.account.misfit");
        };
    }

    private ModelAndView refused(Frame frame, NewAccountForm form, String field, String key) {
        return form(frame, form, FormErrors.of(field, frame.text(key)), HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private ModelAndView form(Frame frame, NewAccountForm form, FormErrors errors, HttpStatus status) {
        var page = new NewAccountPage(frame, form, choices.roles(frame), choices.communes(), errors);
        return new ModelAndView("identity/new-account", Map.of("page", page), status);
    }
}
