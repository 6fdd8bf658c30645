package vn.moixa.appraisal;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.Ids;

/** Dossiers on which a council has ruled, entered as the tables hold them, for tests of what follows. */
public final class RuledDossiers {

    private final JdbcClient sql;

    public RuledDossiers(JdbcClient sql) {
        this.sql = sql;
    }

    /** A dossier of the product, before the council, ruled on 20/11/2026 by three sheets of this sum. */
    public DossierId ruled(ProductId product, DossierKind kind, int sum, @Nullable Integer stars) {
        return ruled(product, kind, sum, stars, false);
    }

    public DossierId disqualified(ProductId product, DossierKind kind) {
        return ruled(product, kind, 0, null, true);
    }

    private DossierId ruled(ProductId product, DossierKind kind, int sum, @Nullable Integer stars, boolean knockedOut) {
        UUID dossier = Ids.next();
        var at = OffsetDateTime.of(2026, 11, 20, 8, 0, 0, 0, ZoneOffset.UTC);
        sql.sql("""
                insert into appraisal.dossier (id, code, producer_id, product_id, kind, aimed_stars, criteria_set_id, state, state_since,
                    commune_code, submitted_at, created_at, created_by_name, updated_at)
                select :id, 'HS-' || p.number, p.producer_id, p.id, :kind, 3, :set, 'COUNCIL', :at, o.commune_code, :at, :at, 'thử', :at
                from registry.product p join registry.producer o on o.id = p.producer_id where p.id = :product
                """)
                .param("id", dossier)
                .param("kind", kind.name())
                .param("set", criteriaSet())
                .param("at", at)
                .param("product", product.value())
                .update();
        UUID item = Ids.next();
        UUID session = session();
        sql.sql("""
                insert into appraisal.session_item (id, session_id, dossier_id, position, state)
                select :id, :session, :dossier, coalesce(max(position), 0) + 1, 'RULED' from appraisal.session_item
                where session_id = :session
                """)
                .param("id", item)
                .param("session", session)
                .param("dossier", dossier)
                .update();
        sql.sql("""
                insert into appraisal.council_result (item_id, dossier_id, sum_of_totals, sheets, spread, stars, knocked_out, proof,
                    proof_hash, closed_at, closed_by_name)
                values (:item, :dossier, :sum, 3, 2, :stars, :out, '{}', '', :at, 'Chủ tịch hội đồng')
                """)
                .param("item", item)
                .param("dossier", dossier)
                .param("sum", sum)
                .param("stars", stars)
                .param("out", knockedOut)
                .param("at", at)
                .update();
        return new DossierId(dossier);
    }

    private UUID criteriaSet() {
        return sql.sql("select id from appraisal.criteria_set order by code limit 1")
                .query(UUID.class)
                .optional()
                .orElseGet(() -> {
                    UUID id = Ids.next();
                    sql.sql("""
                            insert into appraisal.criteria_set (id, code, version, effective, content, content_hash, published_at,
                                published_by_name)
                            values (:id, 'THU/01', 1, daterange('2026-05-22', null), '{}', '', now(), 'thử')
                            """).param("id", id).update();
                    return id;
                });
    }

    private UUID session() {
        return sql.sql("select id from appraisal.council_session where name = 'Phiên thử'")
                .query(UUID.class)
                .optional()
                .orElseGet(this::newSession);
    }

    private UUID newSession() {
        UUID rules = Ids.next();
        UUID council = Ids.next();
        UUID session = Ids.next();
        sql.sql("""
                insert into appraisal.council_rules (id, code, version, effective, quorum_percent, quorum_needs_chair, spread_limit,
                    remark_from_difference, waiting_stops_clock, cut_off_day_belongs_to_round, working_days_before_meeting, created_at,
                    created_by_name)
                values (:id, 'THU', 1, daterange('2026-01-01', null), 75, true, 10, 2, false, false, 1, now(), 'thử')
                """).param("id", rules).update();
        sql.sql("""
                insert into appraisal.council (id, name, rules_id, decision_number, decided_on, decision_signer, created_at,
                    created_by_name)
                values (:id, 'Hội đồng thử', :rules, '1/QĐ-UBND', '2026-11-01', 'Chủ tịch', now(), 'thử')
                """).param("id", council).param("rules", rules).update();
        sql.sql("""
                insert into appraisal.council_session (id, council_id, name, mode, held_on, state, created_at, created_by_name)
                values (:id, :council, 'Phiên thử', 'MEETING', '2026-11-20', 'CLOSED', now(), 'thử')
                """).param("id", session).param("council", council).update();
        return session;
    }
}
