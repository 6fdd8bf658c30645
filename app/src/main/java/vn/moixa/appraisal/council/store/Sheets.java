package vn.moixa.appraisal.council.store;

import static moixa.database.appraisal.Tables.MARK;
import static moixa.database.appraisal.Tables.SCORE_SHEET;
import static moixa.database.appraisal.Tables.SESSION_ITEM;
import static moixa.database.appraisal.Tables.SHEET_KNOCK_OUT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import moixa.database.appraisal.tables.records.ScoreSheetRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.HandIn;
import vn.moixa.appraisal.council.domain.OpenedSheet;
import vn.moixa.appraisal.council.domain.OwnMark;
import vn.moixa.appraisal.council.domain.SheetState;
import vn.moixa.shared.Ids;

/** Sheets as the chair handles them: given out, handed in, opened. Marks leave this class only from opened sheets. */
@Repository
public class Sheets {

    private final DSLContext sql;

    Sheets(DSLContext sql) {
        this.sql = sql;
    }

    /** Gives each member an empty sheet for the round; who has one keeps it. */
    public void giveOut(SessionItemId item, int round, Collection<UUID> members, Instant now) {
        var rows = new ArrayList<ScoreSheetRecord>();
        for (UUID member : members) {
            var row = new ScoreSheetRecord();
            row.setId(Ids.next());
            row.setItemId(item.value());
            row.setMemberId(member);
            row.setMarkingRound((short) round);
            row.setState(SheetState.OPEN.name());
            row.setCreatedAt(now.atOffset(ZoneOffset.UTC));
            row.setRemark("");
            row.setVersion(0);
            rows.add(row);
        }
        if (!rows.isEmpty()) {
            sql.insertInto(SCORE_SHEET).set(rows).onConflictDoNothing().execute();
        }
    }

    /** The present round of every product of the session. */
    public List<HandIn> handIns(CouncilSessionId session) {
        return sql.select(SCORE_SHEET.ITEM_ID, SCORE_SHEET.MEMBER_ID, SCORE_SHEET.STATE)
                .from(SCORE_SHEET)
                .join(SESSION_ITEM)
                .on(SESSION_ITEM.ID.eq(SCORE_SHEET.ITEM_ID), SESSION_ITEM.MARKING_ROUND.eq(SCORE_SHEET.MARKING_ROUND))
                .where(SESSION_ITEM.SESSION_ID.eq(session.value()))
                .orderBy(SCORE_SHEET.ITEM_ID, SCORE_SHEET.MEMBER_ID)
                .fetch(row -> new HandIn(
                        new SessionItemId(row.value1()),
                        row.value2(),
                        !SheetState.OPEN.name().equals(row.value3())));
    }

    /** Holds every sheet of the round in one order, so that marks being saved end first and none begins after. */
    public List<HandIn> lock(SessionItemId item, int round) {
        return sql.select(SCORE_SHEET.MEMBER_ID, SCORE_SHEET.STATE)
                .from(SCORE_SHEET)
                .where(round(item, round))
                .orderBy(SCORE_SHEET.ID)
                .forUpdate()
                .fetch(row ->
                        new HandIn(item, row.value1(), !SheetState.OPEN.name().equals(row.value2())));
    }

    /** Opens the sheets of these members. The caller holds them and has seen that all are handed in. */
    public void unseal(SessionItemId item, int round, Collection<UUID> members) {
        sql.update(SCORE_SHEET)
                .set(SCORE_SHEET.STATE, SheetState.UNSEALED.name())
                .set(SCORE_SHEET.VERSION, SCORE_SHEET.VERSION.plus(1))
                .where(
                        round(item, round),
                        SCORE_SHEET.MEMBER_ID.in(members),
                        SCORE_SHEET.STATE.eq(SheetState.HANDED_IN.name()))
                .execute();
    }

    /** Opened sheets of all rounds of a product, in the order of rounds. */
    public List<OpenedSheet> opened(SessionItemId item) {
        var marks = new LinkedHashMap<UUID, Map<String, OwnMark>>();
        sql.select(MARK.asterisk())
                .from(MARK)
                .join(SCORE_SHEET)
                .on(SCORE_SHEET.ID.eq(MARK.SHEET_ID), SCORE_SHEET.STATE.eq(SheetState.UNSEALED.name()))
                .where(SCORE_SHEET.ITEM_ID.eq(item.value()))
                .orderBy(MARK.SHEET_ID, MARK.CRITERION)
                .forEach(row -> marks.computeIfAbsent(row.get(MARK.SHEET_ID), any -> new LinkedHashMap<>())
                        .put(
                                row.get(MARK.CRITERION),
                                new OwnMark(
                                        row.get(MARK.CRITERION),
                                        row.get(MARK.POINTS),
                                        row.get(MARK.CHOICE_CASE) == null ? 0 : row.get(MARK.CHOICE_CASE),
                                        row.get(MARK.NONE_MET),
                                        row.get(MARK.REMARK),
                                        row.get(MARK.VERSION))));
        return sql.selectFrom(SCORE_SHEET)
                .where(SCORE_SHEET.ITEM_ID.eq(item.value()), SCORE_SHEET.STATE.eq(SheetState.UNSEALED.name()))
                .orderBy(SCORE_SHEET.MARKING_ROUND, SCORE_SHEET.MEMBER_ID)
                .fetch(row -> new OpenedSheet(
                        row.getId(),
                        row.getMemberId(),
                        row.getMarkingRound(),
                        row.getRemark(),
                        Sessions.instant(row.getHandedInAt()),
                        row.getSalt(),
                        row.getCommitment(),
                        marks.getOrDefault(row.getId(), Map.of())));
    }

    /** A knock-out on an opened sheet. */
    public record Reported(UUID member, String ground, String reason, Instant at) {}

    public List<Reported> reported(SessionItemId item, int round) {
        return sql.select(
                        SCORE_SHEET.MEMBER_ID, SHEET_KNOCK_OUT.GROUND, SHEET_KNOCK_OUT.REASON, SHEET_KNOCK_OUT.FOUND_AT)
                .from(SHEET_KNOCK_OUT)
                .join(SCORE_SHEET)
                .on(SCORE_SHEET.ID.eq(SHEET_KNOCK_OUT.SHEET_ID), SCORE_SHEET.STATE.eq(SheetState.UNSEALED.name()))
                .where(round(item, round))
                .orderBy(SCORE_SHEET.MEMBER_ID, SHEET_KNOCK_OUT.GROUND)
                .fetch(row -> new Reported(
                        row.value1(), row.value2(), row.value3(), row.value4().toInstant()));
    }

    /** Each member begins the next round with the marks of its own last sheet. */
    public void copyToNextRound(SessionItemId item, int from, Instant now) {
        sql.execute(
                """
                insert into appraisal.mark (sheet_id, criterion, choice_case, points, none_met, remark, version, marked_at)
                select next.id, m.criterion, m.choice_case, m.points, m.none_met, m.remark, 1, {3}
                from appraisal.score_sheet last
                join appraisal.score_sheet next on next.item_id = last.item_id and next.member_id = last.member_id
                    and next.marking_round = last.marking_round + 1
                join appraisal.mark m on m.sheet_id = last.id
                where last.item_id = {0} and last.marking_round = {1} and last.state = {2}""",
                DSL.val(item.value()),
                DSL.val((short) from),
                DSL.val(SheetState.UNSEALED.name()),
                DSL.val(now.atOffset(ZoneOffset.UTC)));
    }

    private static Condition round(SessionItemId item, int round) {
        return SCORE_SHEET.ITEM_ID.eq(item.value()).and(SCORE_SHEET.MARKING_ROUND.eq((short) round));
    }
}
