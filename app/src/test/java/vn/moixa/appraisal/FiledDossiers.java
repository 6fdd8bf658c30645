package vn.moixa.appraisal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import vn.moixa.registry.ProductId;
import vn.moixa.shared.Ids;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.Grant;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Dossiers as their producers handed them in, entered as the tables hold them, for tests of what offices do. */
public final class FiledDossiers {

    private final JdbcClient sql;

    public FiledDossiers(JdbcClient sql) {
        this.sql = sql;
    }

    /** Handed in on the day at nine, with its first event. */
    public DossierId submitted(ProductId product, DossierKind kind, LocalDate on) {
        UUID id = Ids.next();
        Instant at = LocalTime.startOf(on).plusSeconds(9 * 3600);
        sql.sql("""
                insert into appraisal.dossier (id, code, producer_id, product_id, kind, aimed_stars, criteria_set_id, state, state_since,
                    commune_code, submitted_at, created_at, created_by_name, updated_at)
                select :id, 'HS-26-' || p.number || '-' || right(:id::text, 4), p.producer_id, p.id, :kind, 3,
                    (select c.id from appraisal.criteria_set c where c.set_number = p.set_number order by c.version desc limit 1),
                    'SUBMITTED', :at, o.commune_code, :at, :at, 'thử', :at
                from registry.product p join registry.producer o on o.id = p.producer_id where p.id = :product
                """)
                .param("id", id)
                .param("kind", kind.name())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("product", product.value())
                .update();
        event(id, 1, "DRAFT", "SUBMITTED", at);
        return new DossierId(id);
    }

    /** The producer hands a returned dossier in again. */
    public void completed(DossierId dossier, String to, LocalDate on) {
        Instant at = LocalTime.startOf(on).plusSeconds(9 * 3600);
        int seq = sql.sql("select max(seq) + 1 from appraisal.dossier_event where dossier_id = :id")
                .param("id", dossier.value())
                .query(Integer.class)
                .single();
        sql.sql("update appraisal.dossier set state = :to, returned_from = null, state_since = :at where id = :id")
                .param("to", to)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("id", dossier.value())
                .update();
        event(dossier.value(), seq, "RETURNED", to, at);
    }

    public String state(DossierId dossier) {
        return text(dossier, "state");
    }

    /** A column of the dossier as text. */
    public String text(DossierId dossier, String column) {
        return sql.sql("select coalesce(" + column + "::text, '') from appraisal.dossier where id = :id")
                .param("id", dossier.value())
                .query(String.class)
                .single();
    }

    public static Viewer officerOf(String commune) {
        return new Viewer(
                UUID.fromString("00000000-0000-7000-8000-0000000000c1"),
                "Giàng A Pao",
                List.of(Grant.inCommune(Role.COMMUNE_OFFICER, commune)));
    }

    public static Viewer atTheProvince(Role role) {
        return new Viewer(
                UUID.fromString("00000000-0000-7000-8000-0000000000c2"),
                "Trần Thị Hoa",
                List.of(Grant.inProvince(role)));
    }

    private void event(UUID dossier, int seq, String from, String to, Instant at) {
        sql.sql("""
                insert into appraisal.dossier_event (dossier_id, seq, at, from_state, to_state, actor_name)
                values (:id, :seq, :at, :from, :to, 'thử')
                """)
                .param("id", dossier)
                .param("seq", seq)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .param("from", from)
                .param("to", to)
                .update();
    }
}
