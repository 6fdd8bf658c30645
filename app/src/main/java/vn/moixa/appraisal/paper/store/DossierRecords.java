package vn.moixa.appraisal.paper.store;

import static moixa.database.appraisal.Tables.DOSSIER_RETURN;
import static moixa.database.appraisal.Tables.DOSSIER_RETURN_ITEM;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.criteria.domain.Mean;
import vn.moixa.appraisal.decision.domain.Award;
import vn.moixa.appraisal.paper.domain.DossierFacts;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.shared.LocalTime;

/** Reads what letters about a dossier say. */
@Repository
public class DossierRecords {

    private static final String DOSSIER = """
            select d.id, d.code, d.kind, p.label as product, o.label as producer, d.commune_code,
                   r.item_id, r.stars, r.knocked_out, r.sum_of_totals, r.sheets, coalesce(a.document_number, '') as paper, a.signed_on
            from appraisal.dossier d
            join registry.fact_product p on p.subject_id = d.product_id
            join registry.fact_producer o on o.subject_id = d.producer_id
            left join lateral (
                select c.* from appraisal.council_result c
                join appraisal.session_item i on i.id = c.item_id
                join appraisal.council_session s on s.id = i.session_id and s.state = 'CLOSED'
                where c.dossier_id = d.id order by c.closed_at desc limit 1) r on true
            left join lateral (
                select u.document_number, u.signed_on from appraisal.outcome u
                where u.dossier_id = d.id and u.recorded_at >= r.closed_at order by u.seq limit 1) a on true
            where d.id = {0}
            """;

    private final DSLContext sql;
    private final Areas areas;

    DossierRecords(DSLContext sql, Areas areas) {
        this.sql = sql;
        this.areas = areas;
    }

    public Optional<DossierFacts> find(DossierId id) {
        return sql.resultQuery(DOSSIER, DSL.val(id.value()))
                .fetchOptional(row -> new DossierFacts(
                        id.value(),
                        row.get("code", String.class),
                        DossierKind.valueOf(row.get("kind", String.class)),
                        row.get("product", String.class),
                        row.get("producer", String.class),
                        areas.name(UnitList.FROM_2025, row.get("commune_code", String.class))
                                .orElse(""),
                        ruling(row),
                        returns(id)));
    }

    private static DossierFacts.@Nullable Ruling ruling(Record row) {
        if (row.get("item_id") == null) {
            return null;
        }
        Integer stars = row.get("stars", Integer.class);
        return new DossierFacts.Ruling(
                Award.of(stars, row.get("knocked_out", Boolean.class)),
                stars,
                Mean.of(row.get("sum_of_totals", Integer.class), row.get("sheets", Integer.class))
                        .map(Mean::shown)
                        .orElse(null),
                row.get("paper", String.class),
                row.get("signed_on", LocalDate.class));
    }

    private List<DossierFacts.Return> returns(DossierId id) {
        var r = DOSSIER_RETURN;
        var i = DOSSIER_RETURN_ITEM;
        return sql
                .select()
                .from(r)
                .join(i)
                .on(i.RETURN_ID.eq(r.ID))
                .where(r.DOSSIER_ID.eq(id.value()))
                .orderBy(r.AT, r.ID, i.POSITION)
                .fetch()
                .intoGroups(r.ID)
                .values()
                .stream()
                .map(rows -> new DossierFacts.Return(
                        rows.getFirst().get(r.ID),
                        rows.getFirst().get(r.LEVEL).equals("COMMUNE"),
                        LocalTime.dateOf(rows.getFirst().get(r.AT).toInstant()),
                        rows.getFirst().get(r.ANSWER_BY),
                        rows.stream()
                                .map(row -> new DossierFacts.Item(row.get(i.ITEM), row.get(i.SENTENCE)))
                                .toList()))
                .toList();
    }
}
