package vn.moixa.appraisal.paper.store;

import static moixa.database.appraisal.Tables.COUNCIL_MEMBER;
import static moixa.database.appraisal.Tables.MARK;
import static moixa.database.appraisal.Tables.SCORE_SHEET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Result;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.criteria.domain.Mark;
import vn.moixa.appraisal.criteria.domain.Marks;
import vn.moixa.appraisal.paper.domain.ItemSheets;

/** Reads sheets of products on which the council has ruled; of others none (R70). */
@Repository
public class SheetRecords {

    private static final String ITEM = """
            select i.id, i.session_id, s.name as session, p.label as product, o.label as producer, d.criteria_set_id
            from appraisal.session_item i
            join appraisal.council_session s on s.id = i.session_id
            join appraisal.dossier d on d.id = i.dossier_id
            join registry.fact_product p on p.subject_id = d.product_id
            join registry.fact_producer o on o.subject_id = d.producer_id
            where i.id = {0} and i.state = 'RULED'
            """;

    private final DSLContext sql;

    SheetRecords(DSLContext sql) {
        this.sql = sql;
    }

    public Optional<ItemSheets> find(UUID item) {
        return sql.resultQuery(ITEM, DSL.val(item))
                .fetchOptional(row -> new ItemSheets(
                        item,
                        row.get("session_id", UUID.class),
                        row.get("session", String.class),
                        row.get("product", String.class),
                        row.get("producer", String.class),
                        row.get("criteria_set_id", UUID.class),
                        sheets(item)));
    }

    private List<ItemSheets.Sheet> sheets(UUID item) {
        var s = SCORE_SHEET;
        var m = COUNCIL_MEMBER;
        var k = MARK;
        Map<UUID, Result<Record>> bySheet = sql.select()
                .from(s)
                .join(m)
                .on(m.ID.eq(s.MEMBER_ID))
                .leftJoin(k)
                .on(k.SHEET_ID.eq(s.ID))
                .where(s.ITEM_ID.eq(item), s.STATE.eq("UNSEALED"))
                .orderBy(s.MARKING_ROUND, m.POSITION, k.CRITERION)
                .fetch()
                .intoGroups(s.ID);
        return bySheet.values().stream().map(SheetRecords::sheet).toList();
    }

    private static ItemSheets.Sheet sheet(Result<Record> rows) {
        var first = rows.getFirst();
        var marked =
                rows.stream().filter(row -> row.get(MARK.CRITERION) != null).toList();
        var marks = new TreeMap<String, Mark>();
        for (Record row : marked) {
            Short scale = row.get(MARK.CHOICE_CASE);
            marks.put(row.get(MARK.CRITERION), new Mark(row.get(MARK.POINTS), scale == null ? 0 : scale));
        }
        return new ItemSheets.Sheet(
                first.get(COUNCIL_MEMBER.NAME),
                first.get(COUNCIL_MEMBER.ORGANISATION),
                first.get(SCORE_SHEET.MARKING_ROUND),
                first.get(SCORE_SHEET.REMARK),
                new Marks(marks),
                marked.stream()
                        .filter(row -> !row.get(MARK.REMARK).isBlank())
                        .collect(Collectors.toMap(row -> row.get(MARK.CRITERION), row -> row.get(MARK.REMARK))));
    }
}
