package vn.moixa.appraisal.paper.store;

import static moixa.database.appraisal.Tables.COUNCIL;
import static moixa.database.appraisal.Tables.COUNCIL_MEMBER;
import static moixa.database.appraisal.Tables.COUNCIL_RULES;
import static moixa.database.appraisal.Tables.COUNCIL_SESSION;
import static moixa.database.appraisal.Tables.SESSION_ATTENDANCE;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.paper.domain.SessionFacts;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;

/** Reads a session with all that its papers say, three questions whatever the length of its agenda. */
@Repository
public class SessionRecords {

    private static final String ITEMS = """
            select i.id, i.position, d.code, d.product_code, p.label as product, o.label as producer, d.commune_code,
                   d.kind, i.state = 'RULED' and r.item_id is not null as ruled, i.marking_round, r.sum_of_totals, r.sheets, r.spread,
                   r.stars, coalesce(r.knocked_out, false) as knocked_out,
                   array(select distinct m.name from appraisal.conflict_of_interest c
                         join appraisal.council_member m on m.id = c.member_id
                         where c.item_id = i.id and c.excluded order by m.name) as excluded,
                   array(select g.criterion || ': ' || case when g.met then 'đạt' else 'không đạt' end || ' điều kiện ' || g.stars || ' sao. '
                             || g.reason
                         from appraisal.gate_finding g where g.item_id = i.id and i.state = 'RULED' order by g.stars, g.criterion)
                   || array(select 'Loại: ' || k.reason from appraisal.knock_out k
                         where k.dossier_id = d.id and k.confirmed and i.state = 'RULED' order by k.found_at) as findings
            from appraisal.session_item i
            join appraisal.dossier d on d.id = i.dossier_id
            join registry.fact_product p on p.subject_id = d.product_id
            join registry.fact_producer o on o.subject_id = d.producer_id
            left join appraisal.council_result r on r.item_id = i.id
            where i.session_id = {0} and i.state <> 'POSTPONED'
            order by i.position
            """;

    private final DSLContext sql;
    private final Areas areas;

    SessionRecords(DSLContext sql, Areas areas) {
        this.sql = sql;
        this.areas = areas;
    }

    public Optional<SessionFacts> find(UUID session) {
        var s = COUNCIL_SESSION;
        var c = COUNCIL;
        var r = COUNCIL_RULES;
        return sql.select(
                        s.ID,
                        s.NAME,
                        s.MODE,
                        s.HELD_ON,
                        s.PLACE,
                        s.STATE,
                        s.SAMPLE,
                        c.ID,
                        c.NAME,
                        c.DECISION_NUMBER,
                        c.DECIDED_ON,
                        r.SPREAD_LIMIT,
                        r.QUORUM_PERCENT)
                .from(s)
                .join(c)
                .on(c.ID.eq(s.COUNCIL_ID))
                .join(r)
                .on(r.ID.eq(c.RULES_ID))
                .where(s.ID.eq(session))
                .fetchOptional(row -> new SessionFacts(
                        session,
                        row.get(s.NAME),
                        row.get(s.MODE).equals("MEETING"),
                        row.get(s.HELD_ON),
                        row.get(s.PLACE),
                        row.get(s.STATE).equals("CLOSED"),
                        new SessionFacts.Council(
                                row.get(c.NAME),
                                row.get(c.DECISION_NUMBER),
                                row.get(c.DECIDED_ON),
                                row.get(r.SPREAD_LIMIT),
                                row.get(r.QUORUM_PERCENT)),
                        members(row.get(c.ID), session),
                        items(session),
                        row.get(s.SAMPLE)));
    }

    /** Whether the account sits in the council of the session. */
    public boolean sits(UUID session, @Nullable UUID account) {
        return account != null
                && sql.fetchExists(DSL.selectOne()
                        .from(COUNCIL_SESSION)
                        .join(COUNCIL_MEMBER)
                        .on(COUNCIL_MEMBER.COUNCIL_ID.eq(COUNCIL_SESSION.COUNCIL_ID))
                        .where(
                                COUNCIL_SESSION.ID.eq(session),
                                COUNCIL_MEMBER.ACCOUNT_ID.eq(account),
                                COUNCIL_MEMBER.LEFT_ON.isNull()));
    }

    private List<SessionFacts.Member> members(UUID council, UUID session) {
        var m = COUNCIL_MEMBER;
        var a = SESSION_ATTENDANCE;
        return sql.select(m.NAME, m.TITLE, m.ORGANISATION, m.ROLE, a.PRESENT)
                .from(m)
                .leftJoin(a)
                .on(a.MEMBER_ID.eq(m.ID), a.SESSION_ID.eq(session))
                .where(m.COUNCIL_ID.eq(council), m.LEFT_ON.isNull())
                .orderBy(m.POSITION)
                .fetch(row -> new SessionFacts.Member(
                        row.get(m.NAME),
                        row.get(m.TITLE),
                        row.get(m.ORGANISATION),
                        row.get(m.ROLE),
                        row.get(a.PRESENT)));
    }

    private List<SessionFacts.Item> items(UUID session) {
        return sql.resultQuery(ITEMS, DSL.val(session)).fetch(this::item);
    }

    private SessionFacts.Item item(Record row) {
        return new SessionFacts.Item(
                row.get("id", UUID.class),
                row.get("position", Integer.class),
                row.get("code", String.class),
                row.get("product_code", String.class),
                row.get("product", String.class),
                row.get("producer", String.class),
                areas.name(UnitList.FROM_2025, row.get("commune_code", String.class))
                        .orElse(""),
                DossierKind.valueOf(row.get("kind", String.class)),
                row.get("ruled", Boolean.class),
                row.get("marking_round", Integer.class),
                row.get("sum_of_totals", Integer.class),
                row.get("sheets", Integer.class),
                row.get("spread", Integer.class),
                row.get("stars", Integer.class),
                row.get("knocked_out", Boolean.class),
                Arrays.asList(row.get("excluded", String[].class)),
                Arrays.asList(row.get("findings", String[].class)));
    }
}
