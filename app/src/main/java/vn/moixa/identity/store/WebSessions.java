package vn.moixa.identity.store;

import static moixa.database.identity.Tables.WEB_SESSION;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Repository;
import vn.moixa.identity.AccountId;
import vn.moixa.identity.domain.Secret;

/** Sessions that are open in browsers. */
@Repository
public class WebSessions {

    /** Session attribute: in which browser it was opened. */
    public static final String BROWSER = "identity.browser";

    /** Session attribute: from which address. */
    public static final String ADDRESS = "identity.address";

    private final FindByIndexNameSessionRepository<? extends Session> sessions;
    private final DSLContext sql;

    WebSessions(FindByIndexNameSessionRepository<? extends Session> sessions, DSLContext sql) {
        this.sessions = sessions;
        this.sql = sql;
    }

    /**
     * A session as listed.
     *
     * @param mark names the session in a form without giving it away
     */
    public record Open(String mark, String browser, String address, Instant since, Instant lastUsed, boolean current) {}

    public List<Open> of(AccountId account, String currentId) {
        return sessions.findByPrincipalName(account.toString()).values().stream()
                .map(session -> new Open(
                        mark(session.getId()),
                        session.getAttributeOrDefault(BROWSER, ""),
                        session.getAttributeOrDefault(ADDRESS, ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(currentId)))
                .sorted(Comparator.comparing(Open::lastUsed).reversed())
                .toList();
    }

    /** Ends the session of the account that the mark names; false when there is none. */
    public boolean end(AccountId account, String mark) {
        var found = sessions.findByPrincipalName(account.toString()).keySet().stream()
                .filter(id -> mark(id).equals(mark))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    public void endAll(AccountId account) {
        sql.deleteFrom(WEB_SESSION)
                .where(WEB_SESSION.PRINCIPAL_NAME.eq(account.toString()))
                .execute();
    }

    public void endAllBut(AccountId account, String keptId) {
        sql.deleteFrom(WEB_SESSION)
                .where(WEB_SESSION.PRINCIPAL_NAME.eq(account.toString()).and(WEB_SESSION.SESSION_ID.ne(keptId)))
                .execute();
    }

    private static String mark(String id) {
        return HexFormat.of().formatHex(new Secret(id).hash(), 0, 12);
    }
}
