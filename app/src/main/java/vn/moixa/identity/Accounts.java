package vn.moixa.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import vn.moixa.identity.domain.Email;
import vn.moixa.identity.store.Grants;
import vn.moixa.identity.store.People;
import vn.moixa.identity.usecase.OpenAccount;
import vn.moixa.notice.Recipient;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** What other rooms ask about accounts. */
@Component
public class Accounts {

    private final OpenAccount openAccount;
    private final People people;
    private final Grants grants;

    Accounts(OpenAccount openAccount, People people, Grants grants) {
        this.openAccount = openAccount;
        this.people = people;
        this.grants = grants;
    }

    /** Opens accounts that share a password, such as those of the demonstration; an address that has one keeps it. */
    public List<AccountId> openAll(Viewer actor, List<NewAccount> accounts, String password) {
        return accounts.stream().map(account -> open(actor, account, password)).toList();
    }

    /** Opens an account whose owner gets a letter; empty when the address is taken, is none, or a role does not fit. */
    public Optional<AccountId> invite(Viewer actor, NewAccount account) {
        return openAccount.invite(actor, account) instanceof OpenAccount.Outcome.Opened opened
                ? Optional.of(opened.account())
                : Optional.empty();
    }

    public Optional<AccountId> find(String email) {
        return Email.of(email).flatMap(people::find).map(People.Person::id);
    }

    /** The producer's own people, to be told something. */
    public List<Recipient> peopleOf(UUID producerId) {
        return grants.peopleOf(producerId).stream()
                .flatMap(account -> people.find(account).stream())
                .map(person -> new Recipient(person.id().value(), person.email(), person.language()))
                .toList();
    }

    /** Everybody who holds the role in the commune, or for the whole province when none is named; to be told something. */
    public List<Recipient> holdersOf(Role role, @Nullable String communeCode) {
        return grants.holdersOf(role, communeCode).stream()
                .flatMap(account -> people.find(account).stream())
                .map(person -> new Recipient(person.id().value(), person.email(), person.language()))
                .toList();
    }

    private AccountId open(Viewer actor, NewAccount account, String password) {
        return switch (openAccount.withPassword(actor, account, password)) {
            case OpenAccount.Outcome.Opened opened -> opened.account();
            case OpenAccount.Outcome.AddressTaken() -> find(account.email()).orElseThrow();
            case OpenAccount.Outcome.NotAnAddress() ->
                throw new IllegalArgumentException("not an e-mail address: account of " + account.grants());
            case OpenAccount.Outcome.GrantDoesNotFit(var grant) ->
                throw new IllegalArgumentException("a role without its place: " + grant);
        };
    }
}
