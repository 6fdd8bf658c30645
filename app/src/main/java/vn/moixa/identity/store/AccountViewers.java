package vn.moixa.identity.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import vn.moixa.identity.IdentitySettings;
import vn.moixa.identity.domain.Secret;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;
import vn.moixa.web.Viewers;

/**
 * Who an account is right now, asked once per request and never remembered, so that what an administrator takes away ends everywhere with
 * the next request. Without a second factor, roles of staff do not hold.
 */
@Component
class AccountViewers implements Viewers {

    private static final String GRANTS = """
            select a.id, a.display_name, a.totp_confirmed_at is not null as second_factor,
                   g.role, g.area_code, g.producer_id
            from identity.account a
            left join identity.role_grant g on g.account_id = a.id and g.revoked_at is null
            where a.state = 'ACTIVE' and a.id =""";

    private static final String BY_ACCOUNT = GRANTS + " ?";

    private static final String BY_TOKEN = GRANTS + """
             (select account_id from identity.api_token
              where token_hash = ? and revoked_at is null and expires_at > ?)""";

    /** Noted at most hourly, so that reading by token does not write each time. */
    private static final String NOTE_USE = """
            update identity.api_token set last_used_at = ?
            where token_hash = ? and (last_used_at is null or last_used_at < ? - interval '1 hour')""";

    private final JdbcClient sql;
    private final InstantSource time;
    private final IdentitySettings settings;

    AccountViewers(JdbcClient sql, InstantSource time, IdentitySettings settings) {
        this.sql = sql;
        this.time = time;
        this.settings = settings;
    }

    @Override
    public Optional<Viewer> viewer(UUID accountId) {
        return sql.sql(BY_ACCOUNT).param(accountId).query(extractor());
    }

    @Override
    public Optional<Viewer> viewerOfToken(String token) {
        byte[] hash = new Secret(token).hash();
        var now = People.utc(time.instant());
        Optional<Viewer> viewer = sql.sql(BY_TOKEN).params(hash, now).query(extractor());
        if (viewer.isPresent()) {
            sql.sql(NOTE_USE).params(now, hash, now).update();
        }
        return viewer;
    }

    @Override
    public Optional<String> placeToGoFirst(Viewer viewer) {
        if (viewer.accountId() == null || !settings.totpRequired()) {
            return Optional.empty();
        }
        boolean missing =
                sql.sql("""
                        select exists (select from identity.account a
                                       join identity.role_grant g on g.account_id = a.id and g.revoked_at is null
                                       where a.id = ? and a.totp_confirmed_at is null and g.role not in ('PRODUCER', 'BUYER'))""").param(viewer.accountId()).query(Boolean.class).single();
        return missing ? Optional.of("/identity/second-factor") : Optional.empty();
    }

    private ResultSetExtractor<Optional<Viewer>> extractor() {
        return this::viewer;
    }

    private Optional<Viewer> viewer(ResultSet rows) throws SQLException {
        UUID id = null;
        String name = "";
        List<Grant> grants = new ArrayList<>();
        while (rows.next()) {
            id = rows.getObject("id", UUID.class);
            name = rows.getString("display_name");
            String role = rows.getString("role");
            if (role != null && (rows.getBoolean("second_factor") || holdsWithoutSecondFactor(role))) {
                grants.add(new Grant(
                        Role.valueOf(role), rows.getString("area_code"), rows.getObject("producer_id", UUID.class)));
            }
        }
        return id == null ? Optional.empty() : Optional.of(new Viewer(id, name, grants));
    }

    private boolean holdsWithoutSecondFactor(String role) {
        return !settings.totpRequired() || !Role.valueOf(role).isStaff();
    }
}
