package vn.moixa.appraisal.council.store;

import static moixa.database.appraisal.Tables.COUNCIL_MEMBER;
import static moixa.database.appraisal.Tables.MARK;
import static moixa.database.appraisal.Tables.MARK_STEP;
import static moixa.database.appraisal.Tables.SCORE_SHEET;
import static moixa.database.appraisal.Tables.SESSION_ITEM;
import static moixa.database.appraisal.Tables.SHEET_KNOCK_OUT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moixa.database.appraisal.tables.records.ScoreSheetRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.OwnMark;
import vn.moixa.appraisal.council.domain.OwnSheet;
import vn.moixa.appraisal.council.domain.SheetState;

/** The marks of the one who asks. Every sheet is found through the account of its member, and no other way (R70). */
@Repository
public class OwnSheets {

    private final DSLContext sql;

    OwnSheets(DSLContext sql) {
        this.sql = sql;
    }

    /** What a device sent before under the same id. */
    public record Step(String criterion, int points, int caseNumber, boolean noneMet, String remark, int version) {}

    /** The sheet of the present round. */
    public Optional<OwnSheet> find(SessionItemId item, UUID account) {
        return sheet(item, account, SCORE_SHEET.MARKING_ROUND.eq(currentRound(item)), false);
    }

    /** The same, held until the transaction ends, so that closing waits for a mark and a mark for closing. */
    public Optional<OwnSheet> lock(SessionItemId item, UUID account) {
        return sheet(item, account, SCORE_SHEET.MARKING_ROUND.eq(currentRound(item)), true);
    }

    /** The sheet of an earlier round of the same product. */
    public Optional<OwnSheet> ofRound(SessionItemId item, UUID account, int round) {
        return sheet(item, account, SCORE_SHEET.MARKING_ROUND.eq((short) round), false);
    }

    public Map<String, OwnMark> marks(OwnSheet sheet) {
        return marks(sql, sheet.id());
    }

    static Map<String, OwnMark> marks(DSLContext sql, UUID sheet) {
        var marks = new LinkedHashMap<String, OwnMark>();
        sql.selectFrom(MARK)
                .where(MARK.SHEET_ID.eq(sheet))
                .orderBy(MARK.CRITERION)
                .forEach(row -> marks.put(
                        row.getCriterion(),
                        new OwnMark(
                                row.getCriterion(),
                                row.getPoints(),
                                row.getChoiceCase() == null ? 0 : row.getChoiceCase(),
                                row.getNoneMet(),
                                row.getRemark(),
                                row.getVersion())));
        return marks;
    }

    public Optional<Step> step(OwnSheet sheet, UUID step) {
        return sql.selectFrom(MARK_STEP)
                .where(MARK_STEP.SHEET_ID.eq(sheet.id()), MARK_STEP.ID.eq(step))
                .fetchOptional(row -> new Step(
                        row.getCriterion(),
                        row.getPoints(),
                        row.getChoiceCase() == null ? 0 : row.getChoiceCase(),
                        row.getNoneMet(),
                        row.getRemark(),
                        row.getVersion()));
    }

    /** Sets the mark and keeps the step that led to it. The caller holds the sheet. */
    public void save(OwnSheet sheet, UUID step, OwnMark mark, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        Short choice = mark.caseNumber() == 0 ? null : (short) mark.caseNumber();
        sql.insertInto(MARK)
                .set(MARK.SHEET_ID, sheet.id())
                .set(MARK.CRITERION, mark.criterion())
                .set(MARK.CHOICE_CASE, choice)
                .set(MARK.POINTS, (short) mark.points())
                .set(MARK.NONE_MET, mark.noneMet())
                .set(MARK.REMARK, mark.remark())
                .set(MARK.VERSION, mark.version())
                .set(MARK.MARKED_AT, at)
                .onConflict(MARK.SHEET_ID, MARK.CRITERION)
                .doUpdate()
                .set(MARK.CHOICE_CASE, choice)
                .set(MARK.POINTS, (short) mark.points())
                .set(MARK.NONE_MET, mark.noneMet())
                .set(MARK.REMARK, mark.remark())
                .set(MARK.VERSION, mark.version())
                .set(MARK.MARKED_AT, at)
                .execute();
        sql.insertInto(MARK_STEP)
                .set(MARK_STEP.SHEET_ID, sheet.id())
                .set(MARK_STEP.ID, step)
                .set(MARK_STEP.CRITERION, mark.criterion())
                .set(MARK_STEP.CHOICE_CASE, choice)
                .set(MARK_STEP.POINTS, (short) mark.points())
                .set(MARK_STEP.NONE_MET, mark.noneMet())
                .set(MARK_STEP.REMARK, mark.remark())
                .set(MARK_STEP.VERSION, mark.version())
                .set(MARK_STEP.AT, at)
                .execute();
        sql.update(SCORE_SHEET)
                .set(SCORE_SHEET.VERSION, SCORE_SHEET.VERSION.plus(1))
                .where(SCORE_SHEET.ID.eq(sheet.id()))
                .execute();
    }

    public Map<String, String> knockOuts(OwnSheet sheet) {
        return sql.select(SHEET_KNOCK_OUT.GROUND, SHEET_KNOCK_OUT.REASON)
                .from(SHEET_KNOCK_OUT)
                .where(SHEET_KNOCK_OUT.SHEET_ID.eq(sheet.id()))
                .fetchMap(SHEET_KNOCK_OUT.GROUND, SHEET_KNOCK_OUT.REASON);
    }

    public void reportKnockOut(OwnSheet sheet, String ground, String reason, Instant now) {
        sql.insertInto(SHEET_KNOCK_OUT)
                .set(SHEET_KNOCK_OUT.SHEET_ID, sheet.id())
                .set(SHEET_KNOCK_OUT.GROUND, ground)
                .set(SHEET_KNOCK_OUT.REASON, reason)
                .set(SHEET_KNOCK_OUT.FOUND_AT, now.atOffset(ZoneOffset.UTC))
                .onConflict(SHEET_KNOCK_OUT.SHEET_ID, SHEET_KNOCK_OUT.GROUND)
                .doUpdate()
                .set(SHEET_KNOCK_OUT.REASON, reason)
                .execute();
    }

    public void takeBackKnockOut(OwnSheet sheet, String ground) {
        sql.deleteFrom(SHEET_KNOCK_OUT)
                .where(SHEET_KNOCK_OUT.SHEET_ID.eq(sheet.id()), SHEET_KNOCK_OUT.GROUND.eq(ground))
                .execute();
    }

    public void handIn(OwnSheet sheet, String remark, String salt, String commitment, Instant now) {
        sql.update(SCORE_SHEET)
                .set(SCORE_SHEET.STATE, SheetState.HANDED_IN.name())
                .set(SCORE_SHEET.REMARK, remark)
                .set(SCORE_SHEET.SALT, salt)
                .set(SCORE_SHEET.COMMITMENT, commitment)
                .set(SCORE_SHEET.HANDED_IN_AT, now.atOffset(ZoneOffset.UTC))
                .set(SCORE_SHEET.VERSION, SCORE_SHEET.VERSION.plus(1))
                .where(SCORE_SHEET.ID.eq(sheet.id()))
                .execute();
    }

    /** Back to the desk of its member, who wants to change something before the chair closes. */
    public void takeBack(OwnSheet sheet) {
        sql.update(SCORE_SHEET)
                .set(SCORE_SHEET.STATE, SheetState.OPEN.name())
                .setNull(SCORE_SHEET.HANDED_IN_AT)
                .set(SCORE_SHEET.VERSION, SCORE_SHEET.VERSION.plus(1))
                .where(SCORE_SHEET.ID.eq(sheet.id()))
                .execute();
    }

    private Optional<OwnSheet> sheet(SessionItemId item, UUID account, Condition which, boolean held) {
        var query = sql.selectFrom(SCORE_SHEET)
                .where(
                        SCORE_SHEET.ITEM_ID.eq(item.value()),
                        which,
                        SCORE_SHEET.MEMBER_ID.in(DSL.select(COUNCIL_MEMBER.ID)
                                .from(COUNCIL_MEMBER)
                                .where(COUNCIL_MEMBER.ACCOUNT_ID.eq(account), COUNCIL_MEMBER.LEFT_ON.isNull())));
        return (held ? query.forUpdate() : query).fetchOptional(OwnSheets::own);
    }

    private static org.jooq.Field<Short> currentRound(SessionItemId item) {
        return DSL.field(
                DSL.select(SESSION_ITEM.MARKING_ROUND).from(SESSION_ITEM).where(SESSION_ITEM.ID.eq(item.value())));
    }

    private static OwnSheet own(ScoreSheetRecord row) {
        return new OwnSheet(
                row.getId(),
                new SessionItemId(row.getItemId()),
                row.getMemberId(),
                row.getMarkingRound(),
                SheetState.valueOf(row.getState()),
                row.getRemark(),
                Sessions.instant(row.getHandedInAt()),
                row.getVersion());
    }
}
