package vn.moixa.identity.usecase;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import vn.moixa.identity.domain.Secret;
import vn.moixa.identity.store.People.Person;
import vn.moixa.notice.Notice;
import vn.moixa.notice.Notices;
import vn.moixa.notice.Recipient;

/** Letters that carry a link for setting a password. They go to the mailbox only: whoever sits in the account needs no link. */
@Component
class PasswordLetters {

    private final Notices notices;
    private final String address;

    PasswordLetters(Notices notices, @Value("${moixa.public-address}") String address) {
        this.notices = notices;
        this.address = address;
    }

    void sendReset(Person person, Secret link) {
        tell(person, Notice.urgent("identity.letter.reset", person.displayName(), linkOf(link)));
    }

    void sendInvitation(Person person, Secret link) {
        tell(person, Notice.urgent("identity.letter.invitation", person.displayName(), linkOf(link), person.email()));
    }

    String linkOf(Secret link) {
        return address + "/password-reset/" + link.text();
    }

    private void tell(Person person, Notice notice) {
        notices.tell(new Recipient(null, person.email(), person.language()), notice);
    }
}
