package vn.moixa.appraisal.round.store;

import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.ROUND;
import static moixa.database.appraisal.Tables.ROUND_CHANGE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import moixa.database.appraisal.tables.records.RoundRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.round.domain.RoundCard;
import vn.moixa.appraisal.round.domain.RoundLevel;
import vn.moixa.web.Viewer;

/** Rounds, and which dossiers are in them. */
@Repository
public class Rounds {

    private final DSLContext sql;

    Rounds(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<RoundCard> list(boolean publishedOnly) {
        Condition shown = publishedOnly ? ROUND.SAMPLE.isFalse() : DSL.noCondition();
        return sql.selectFrom(ROUND)
                .where(shown)
                .orderBy(ROUND.PROPOSALS_BEFORE.desc(), ROUND.LEVEL, ROUND.ORDINAL.desc())
                .limit(200)
                .fetch(Rounds::card);
    }

    public List<RoundCard> ofYear(int year) {
        return sql.selectFrom(ROUND).where(ROUND.YEAR.eq((short) year)).fetch(Rounds::card);
    }

    public Optional<RoundCard> find(RoundId id) {
        return sql.selectFrom(ROUND).where(ROUND.ID.eq(id.value())).fetchOptional(Rounds::card);
    }

    /** False when the level has a round of this number in the year. */
    public boolean add(RoundCard round, String actorName, Instant at) {
        return sql.insertInto(ROUND)
                        .set(ROUND.ID, round.id().value())
                        .set(ROUND.LEVEL, round.level().name())
                        .set(ROUND.YEAR, (short) round.year())
                        .set(ROUND.ORDINAL, (short) round.number())
                        .set(ROUND.NAME, round.name())
                        .set(ROUND.PROPOSALS_BEFORE, round.proposalsBefore())
                        .set(ROUND.RESULTS_BEFORE, round.resultsBefore())
                        .set(ROUND.EXTRA, round.extra())
                        .set(ROUND.PLAN_NUMBER, round.planNumber())
                        .set(ROUND.PLAN_DATE, round.planDate())
                        .set(ROUND.SAMPLE, round.sample())
                        .set(ROUND.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(ROUND.CREATED_BY_NAME, actorName)
                        .onConflict(ROUND.LEVEL, ROUND.YEAR, ROUND.ORDINAL)
                        .doNothing()
                        .execute()
                == 1;
    }

    /** False when somebody saved since the version was read (R167). */
    public boolean change(RoundCard round) {
        return sql.update(ROUND)
                        .set(ROUND.NAME, round.name())
                        .set(ROUND.PROPOSALS_BEFORE, round.proposalsBefore())
                        .set(ROUND.RESULTS_BEFORE, round.resultsBefore())
                        .set(ROUND.PLAN_NUMBER, round.planNumber())
                        .set(ROUND.PLAN_DATE, round.planDate())
                        .set(ROUND.VERSION, ROUND.VERSION.plus(1))
                        .where(ROUND.ID.eq(round.id().value()), ROUND.VERSION.eq(round.version()))
                        .execute()
                == 1;
    }

    public void put(DossierId dossier, RoundId round) {
        sql.update(DOSSIER)
                .set(DOSSIER.ROUND_ID, round.value())
                .where(DOSSIER.ID.eq(dossier.value()))
                .execute();
    }

    public void noteChange(
            DossierId dossier, @Nullable UUID from, RoundId to, String reason, String actorName, Instant at) {
        var next = sql.select(DSL.coalesce(DSL.max(ROUND_CHANGE.SEQ), 0).plus(1))
                .from(ROUND_CHANGE)
                .where(ROUND_CHANGE.DOSSIER_ID.eq(dossier.value()));
        sql.insertInto(ROUND_CHANGE)
                .set(ROUND_CHANGE.DOSSIER_ID, dossier.value())
                .set(ROUND_CHANGE.SEQ, DSL.field(next))
                .set(ROUND_CHANGE.FROM_ROUND, from)
                .set(ROUND_CHANGE.TO_ROUND, to.value())
                .set(ROUND_CHANGE.REASON, reason)
                .set(ROUND_CHANGE.AT, at.atOffset(ZoneOffset.UTC))
                .set(ROUND_CHANGE.ACTOR_NAME, actorName)
                .execute();
    }

    /** How many dossiers of each round the viewer sees, by state. */
    public Map<RoundId, Map<DossierState, Integer>> progress(List<RoundId> rounds, Viewer viewer) {
        var progress = new HashMap<RoundId, Map<DossierState, Integer>>();
        sql.select(DOSSIER.ROUND_ID, DOSSIER.STATE, DSL.count())
                .from(DOSSIER)
                .where(
                        Dossiers.visibleTo(viewer),
                        DOSSIER.ROUND_ID.in(rounds.stream().map(RoundId::value).toList()))
                .groupBy(DOSSIER.ROUND_ID, DOSSIER.STATE)
                .forEach(row -> progress.computeIfAbsent(
                                new RoundId(row.value1()), any -> new EnumMap<>(DossierState.class))
                        .put(DossierState.valueOf(row.value2()), row.value3()));
        return progress;
    }

    private static RoundCard card(RoundRecord row) {
        return new RoundCard(
                new RoundId(row.getId()),
                RoundLevel.valueOf(row.getLevel()),
                row.getYear(),
                row.getOrdinal(),
                row.getName(),
                row.getProposalsBefore(),
                row.getResultsBefore(),
                row.getExtra(),
                row.getPlanNumber(),
                row.getPlanDate(),
                row.getSample(),
                row.getVersion());
    }
}
