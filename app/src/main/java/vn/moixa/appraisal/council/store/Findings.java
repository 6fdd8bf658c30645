package vn.moixa.appraisal.council.store;

import static moixa.database.appraisal.Tables.COUNCIL_RESULT;
import static moixa.database.appraisal.Tables.GATE_FINDING;
import static moixa.database.appraisal.Tables.KNOCK_OUT;
import static moixa.database.appraisal.Tables.SESSION_ITEM;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.CouncilSessionId;
import vn.moixa.appraisal.SessionItemId;
import vn.moixa.appraisal.council.domain.FoundKnockOut;
import vn.moixa.appraisal.council.domain.Item;
import vn.moixa.appraisal.criteria.domain.GateFinding;
import vn.moixa.appraisal.criteria.domain.GateKey;
import vn.moixa.shared.Ids;

/** What the council found after the marks were opened, and its results. */
@Repository
public class Findings {

    private final DSLContext sql;

    Findings(DSLContext sql) {
        this.sql = sql;
    }

    /** A result as stored: the exact sum and how many sheets it is of, never a rounded mean (R23). */
    public record Result(
            SessionItemId item,
            @Nullable Integer sumOfTotals,
            @Nullable Integer sheets,
            @Nullable Integer spread,
            @Nullable Integer stars,
            boolean knockedOut,
            String proof,
            String proofHash,
            Instant closedAt,
            String closedByName) {}

    public Map<GateKey, GateFinding> gates(SessionItemId item) {
        var found = new LinkedHashMap<GateKey, GateFinding>();
        sql.selectFrom(GATE_FINDING)
                .where(GATE_FINDING.ITEM_ID.eq(item.value()))
                .orderBy(GATE_FINDING.STARS, GATE_FINDING.CRITERION)
                .forEach(row -> found.put(
                        new GateKey(row.getStars(), row.getCriterion()),
                        new GateFinding(row.getMet(), row.getReason())));
        return found;
    }

    public void find(SessionItemId item, GateKey gate, GateFinding finding, String byName, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        sql.insertInto(GATE_FINDING)
                .set(GATE_FINDING.ITEM_ID, item.value())
                .set(GATE_FINDING.STARS, (short) gate.star())
                .set(GATE_FINDING.CRITERION, gate.criterion())
                .set(GATE_FINDING.MET, finding.met())
                .set(GATE_FINDING.REASON, finding.reason())
                .set(GATE_FINDING.FOUND_AT, at)
                .set(GATE_FINDING.FOUND_BY_NAME, byName)
                .onConflict(GATE_FINDING.ITEM_ID, GATE_FINDING.STARS, GATE_FINDING.CRITERION)
                .doUpdate()
                .set(GATE_FINDING.MET, finding.met())
                .set(GATE_FINDING.REASON, finding.reason())
                .set(GATE_FINDING.FOUND_AT, at)
                .set(GATE_FINDING.FOUND_BY_NAME, byName)
                .execute();
    }

    /** Findings rest on the marks of a round; with new marks they have to be made anew. */
    public void forgetGates(SessionItemId item) {
        sql.deleteFrom(GATE_FINDING)
                .where(GATE_FINDING.ITEM_ID.eq(item.value()))
                .execute();
    }

    public List<FoundKnockOut> knockOuts(SessionItemId item) {
        return sql.selectFrom(KNOCK_OUT)
                .where(KNOCK_OUT.ITEM_ID.eq(item.value()), KNOCK_OUT.GROUND.isNotNull())
                .orderBy(KNOCK_OUT.FOUND_AT, KNOCK_OUT.ID)
                .fetch(row -> new FoundKnockOut(
                        row.getId(), row.getGround(), row.getReason(), row.getFoundByName(), row.getConfirmed()));
    }

    /** What the advisory team found before the council; the council confirms it or does not (R41). */
    public List<FoundKnockOut> foundBefore(Item item) {
        return sql.selectFrom(KNOCK_OUT)
                .where(
                        KNOCK_OUT.DOSSIER_ID.eq(item.dossier().value()),
                        KNOCK_OUT.ITEM_ID.isNull(),
                        KNOCK_OUT.GROUND.isNotNull())
                .orderBy(KNOCK_OUT.FOUND_AT, KNOCK_OUT.ID)
                .fetch(row -> new FoundKnockOut(
                        row.getId(), row.getGround(), row.getReason(), row.getFoundByName(), row.getConfirmed()));
    }

    /** Repeating the same find of the same person changes nothing. */
    public void addKnockOut(
            Item item, String ground, @Nullable String place, int position, String reason, String byName, Instant now) {
        sql.insertInto(KNOCK_OUT)
                .set(KNOCK_OUT.ID, Ids.next())
                .set(KNOCK_OUT.DOSSIER_ID, item.dossier().value())
                .set(KNOCK_OUT.ITEM_ID, item.id().value())
                .set(KNOCK_OUT.GROUND, ground)
                .set(KNOCK_OUT.CRITERION, place)
                .set(KNOCK_OUT.POSITION, (short) position)
                .set(KNOCK_OUT.REASON, reason)
                .set(KNOCK_OUT.FOUND_AT, now.atOffset(ZoneOffset.UTC))
                .set(KNOCK_OUT.FOUND_BY_NAME, byName)
                .onConflictDoNothing()
                .execute();
    }

    public void confirm(SessionItemId item, UUID knockOut, boolean confirmed, String byName, Instant now) {
        sql.update(KNOCK_OUT)
                .set(KNOCK_OUT.CONFIRMED, confirmed)
                .set(KNOCK_OUT.CONFIRMED_AT, now.atOffset(ZoneOffset.UTC))
                .set(KNOCK_OUT.CONFIRMED_BY_NAME, byName)
                .where(KNOCK_OUT.ITEM_ID.eq(item.value()), KNOCK_OUT.ID.eq(knockOut))
                .execute();
    }

    public Optional<Result> result(SessionItemId item) {
        return results(COUNCIL_RESULT.ITEM_ID.eq(item.value())).stream().findFirst();
    }

    public List<Result> results(CouncilSessionId session) {
        return results(COUNCIL_RESULT.ITEM_ID.in(
                DSL.select(SESSION_ITEM.ID).from(SESSION_ITEM).where(SESSION_ITEM.SESSION_ID.eq(session.value()))));
    }

    public void store(Item item, Result result) {
        sql.insertInto(COUNCIL_RESULT)
                .set(COUNCIL_RESULT.ITEM_ID, item.id().value())
                .set(COUNCIL_RESULT.DOSSIER_ID, item.dossier().value())
                .set(COUNCIL_RESULT.SUM_OF_TOTALS, result.sumOfTotals())
                .set(COUNCIL_RESULT.SHEETS, narrow(result.sheets()))
                .set(COUNCIL_RESULT.SPREAD, narrow(result.spread()))
                .set(COUNCIL_RESULT.STARS, narrow(result.stars()))
                .set(COUNCIL_RESULT.KNOCKED_OUT, result.knockedOut())
                .set(COUNCIL_RESULT.PROOF, JSONB.valueOf(result.proof()))
                .set(COUNCIL_RESULT.PROOF_HASH, result.proofHash())
                .set(COUNCIL_RESULT.CLOSED_AT, result.closedAt().atOffset(ZoneOffset.UTC))
                .set(COUNCIL_RESULT.CLOSED_BY_NAME, result.closedByName())
                .execute();
    }

    private List<Result> results(Condition condition) {
        return sql.selectFrom(COUNCIL_RESULT)
                .where(condition)
                .fetch(row -> new Result(
                        new SessionItemId(row.getItemId()),
                        row.getSumOfTotals(),
                        wide(row.getSheets()),
                        wide(row.getSpread()),
                        wide(row.getStars()),
                        row.getKnockedOut(),
                        row.getProof().data(),
                        row.getProofHash(),
                        row.getClosedAt().toInstant(),
                        row.getClosedByName()));
    }

    private static @Nullable Short narrow(@Nullable Integer value) {
        return value == null ? null : value.shortValue();
    }

    private static @Nullable Integer wide(@Nullable Short value) {
        return value == null ? null : value.intValue();
    }
}
