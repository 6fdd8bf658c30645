package vn.moixa.identity.web;

import vn.moixa.identity.store.People;
import vn.moixa.shared.Page;
import vn.moixa.web.Frame;

/** All accounts. */
public record AccountsPage(Frame frame, String query, Page<People.Person> people) {

    public String next() {
        return "/identity/accounts?q="
                + java.net.URLEncoder.encode(query, java.nio.charset.StandardCharsets.UTF_8)
                + "&cursor="
                + people.next();
    }
}
