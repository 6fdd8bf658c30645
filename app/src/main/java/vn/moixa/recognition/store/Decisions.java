package vn.moixa.recognition.store;

import static moixa.database.recognition.Tables.DECISION;
import static moixa.database.recognition.Tables.LEGAL_INSTRUMENT;
import static moixa.database.recognition.Tables.RECOGNITION_;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.recognition.DecisionId;
import vn.moixa.recognition.IssuerLevel;
import vn.moixa.recognition.NewDecision;
import vn.moixa.shared.Ids;

/** Recognition decisions, each named by issuer, number and date (R89). */
@Repository
public class Decisions {

    private final DSLContext sql;

    Decisions(DSLContext sql) {
        this.sql = sql;
    }

    /** A decision in a list. */
    public record Line(
            DecisionId id,
            String number,
            String issuer,
            IssuerLevel level,
            @Nullable LocalDate signedOn,
            @Nullable String signer,
            @Nullable String instrument,
            @Nullable String scanHash,
            int recognitions,
            boolean sample,
            int version,
            String source) {}

    public Optional<DecisionId> find(String issuer, String number, @Nullable LocalDate signedOn) {
        return sql.select(DECISION.ID)
                .from(DECISION)
                .where(DECISION.ISSUER.eq(issuer))
                .and(DECISION.NUMBER.eq(number))
                .and(DECISION.SIGNED_ON.isNotDistinctFrom(signedOn))
                .fetchOptional(row -> new DecisionId(row.value1()));
    }

    /** Records the decision unless somebody just did; either way it is there afterwards. */
    public DecisionId add(NewDecision decision, Instant now) {
        return addNew(decision, now)
                .or(() -> find(decision.issuer(), decision.number(), decision.signedOn()))
                .orElseThrow();
    }

    /** Nothing when there is one of the same number, issuer and date, also one recorded at this very moment. */
    public Optional<DecisionId> addNew(NewDecision decision, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return sql.insertInto(DECISION)
                .set(DECISION.ID, Ids.next())
                .set(DECISION.NUMBER, decision.number())
                .set(DECISION.ISSUER, decision.issuer())
                .set(DECISION.ISSUER_LEVEL, decision.level().name())
                .set(DECISION.SIGNED_ON, decision.signedOn())
                .set(DECISION.SIGNER, decision.signer())
                .set(DECISION.INSTRUMENT_ID, DSL.field(instrument(decision)))
                .set(DECISION.SAMPLE, decision.sample())
                .set(DECISION.SOURCE, decision.source())
                .set(DECISION.CREATED_AT, at)
                .set(DECISION.UPDATED_AT, at)
                .onConflictDoNothing()
                .returning(DECISION.ID)
                .fetchOptional(row -> new DecisionId(row.getId()));
    }

    /** Holds the decision until the transaction ends, so that additions to it follow each other. */
    public Optional<Line> take(DecisionId id) {
        sql.select(DECISION.ID)
                .from(DECISION)
                .where(DECISION.ID.eq(id.value()))
                .forUpdate()
                .fetch();
        return find(id);
    }

    public Optional<Line> find(DecisionId id) {
        return lines(DECISION.ID.eq(id.value()), 1).stream().findFirst();
    }

    /** The newest first; decisions without a date last. */
    public List<Line> page(String text, boolean publishedOnly, LocalDate beforeDay, UUID beforeId, int size) {
        var day = DSL.coalesce(DECISION.SIGNED_ON, DSL.val(LocalDate.of(1900, 1, 1)));
        Condition condition = DSL.row(day, DECISION.ID).lt(beforeDay, beforeId);
        if (!text.isBlank()) {
            condition = condition.and(DECISION.NUMBER
                    .containsIgnoreCase(text.strip())
                    .or(DECISION.ISSUER.containsIgnoreCase(text.strip())));
        }
        return lines(publishedOnly ? condition.andNot(DECISION.SAMPLE) : condition, size + 1);
    }

    /** An instrument that decisions rest on (R1). */
    public record Instrument(String code, String number, String title) {}

    public List<Instrument> instruments() {
        return sql.select(LEGAL_INSTRUMENT.CODE, LEGAL_INSTRUMENT.NUMBER, LEGAL_INSTRUMENT.TITLE_VI)
                .from(LEGAL_INSTRUMENT)
                .where(LEGAL_INSTRUMENT.KIND.eq("DECISION"))
                .orderBy(LEGAL_INSTRUMENT.SIGNED_ON.desc())
                .fetch(row -> new Instrument(row.value1(), row.value2(), row.value3()));
    }

    public void attachScan(DecisionId id, String hash) {
        sql.update(DECISION)
                .set(DECISION.SCAN_HASH, hash)
                .where(DECISION.ID.eq(id.value()))
                .execute();
    }

    private List<Line> lines(Condition condition, int limit) {
        var day = DSL.coalesce(DECISION.SIGNED_ON, DSL.val(LocalDate.of(1900, 1, 1)));
        return sql.select(DECISION.asterisk())
                .select(
                        LEGAL_INSTRUMENT.NUMBER.as("instrument"),
                        DSL.field(DSL.selectCount().from(RECOGNITION_).where(RECOGNITION_.DECISION_ID.eq(DECISION.ID)))
                                .as("recognitions"))
                .from(DECISION)
                .leftJoin(LEGAL_INSTRUMENT)
                .on(LEGAL_INSTRUMENT.ID.eq(DECISION.INSTRUMENT_ID))
                .where(condition)
                .orderBy(day.desc(), DECISION.ID.desc())
                .limit(limit)
                .fetch(Decisions::line);
    }

    /** The instrument named, or the criteria decision in force on the day of signing; old ones keep their own (R2, R6). */
    private static org.jooq.Select<org.jooq.Record1<UUID>> instrument(NewDecision decision) {
        Condition named = decision.instrumentCode() == null
                ? DSL.condition("{0} @> {1}::date", LEGAL_INSTRUMENT.IN_FORCE, DSL.val(decision.signedOn()))
                        .and(LEGAL_INSTRUMENT.CODE.in("1048-QD-TTg-2019", "148-QD-TTg-2023", "26-2026-QD-TTg"))
                : LEGAL_INSTRUMENT.CODE.eq(decision.instrumentCode());
        return DSL.select(LEGAL_INSTRUMENT.ID)
                .from(LEGAL_INSTRUMENT)
                .where(named)
                .orderBy(LEGAL_INSTRUMENT.SIGNED_ON)
                .limit(1);
    }

    private static Line line(Record row) {
        return new Line(
                new DecisionId(row.get(DECISION.ID)),
                row.get(DECISION.NUMBER),
                row.get(DECISION.ISSUER),
                IssuerLevel.valueOf(row.get(DECISION.ISSUER_LEVEL)),
                row.get(DECISION.SIGNED_ON),
                row.get(DECISION.SIGNER),
                row.get("instrument", String.class),
                row.get(DECISION.SCAN_HASH),
                row.get("recognitions", Integer.class),
                row.get(DECISION.SAMPLE),
                row.get(DECISION.VERSION),
                row.get(DECISION.SOURCE));
    }
}
