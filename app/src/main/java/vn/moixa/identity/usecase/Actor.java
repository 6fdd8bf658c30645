package vn.moixa.identity.usecase;

import java.util.List;
import vn.moixa.identity.store.People.Person;
import vn.moixa.web.Viewer;

/** Whom the audit trail names. */
final class Actor {

    private Actor() {}

    /** The owner of the account, acting on it without being signed in yet. */
    static Viewer owner(Person person) {
        return new Viewer(person.id().value(), person.displayName(), List.of());
    }
}
