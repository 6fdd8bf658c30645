package vn.moixa.appraisal.council.store;

import static moixa.database.appraisal.Tables.COUNCIL_RULES;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import moixa.database.appraisal.tables.records.CouncilRulesRecord;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.council.domain.CouncilRules;
import vn.moixa.shared.Validity;

/** Versions of the rules of procedure; one is added, none is changed (R7). */
@Repository
public class RulesVersions {

    private static final Field<String> EFFECTIVE = DSL.field("{0}::text", String.class, COUNCIL_RULES.EFFECTIVE);

    private final DSLContext sql;

    RulesVersions(DSLContext sql) {
        this.sql = sql;
    }

    /** The newest first. */
    public List<CouncilRules> all() {
        return sql.select(COUNCIL_RULES.asterisk())
                .select(EFFECTIVE.as("term"))
                .from(COUNCIL_RULES)
                .orderBy(COUNCIL_RULES.VERSION.desc())
                .fetch(row -> rules(row.into(COUNCIL_RULES), row.get("term", String.class)));
    }

    public CouncilRules get(UUID id) {
        return all().stream().filter(rules -> rules.id().equals(id)).findFirst().orElseThrow();
    }

    /** What holds on the day: of several versions the newest. */
    public Optional<CouncilRules> on(LocalDate day) {
        return all().stream()
                .filter(rules -> !day.isBefore(rules.effectiveFrom())
                        && (rules.effectiveTo() == null || day.isBefore(rules.effectiveTo())))
                .findFirst();
    }

    /** False when somebody added this version meanwhile. */
    public boolean add(CouncilRules rules, Instant now) {
        var valid = new Validity(rules.effectiveFrom(), rules.effectiveTo());
        return sql.insertInto(COUNCIL_RULES)
                        .set(COUNCIL_RULES.ID, rules.id())
                        .set(COUNCIL_RULES.CODE, rules.code())
                        .set(COUNCIL_RULES.VERSION, rules.version())
                        .set(Map.of(COUNCIL_RULES.EFFECTIVE, DSL.field("{0}::daterange", DSL.val(valid.toDateRange()))))
                        .set(COUNCIL_RULES.QUORUM_PERCENT, rules.quorumPercent())
                        .set(COUNCIL_RULES.QUORUM_NEEDS_CHAIR, rules.quorumNeedsChair())
                        .set(COUNCIL_RULES.SPREAD_LIMIT, (short) rules.spreadLimit())
                        .set(COUNCIL_RULES.REMARK_FROM_DIFFERENCE, (short) rules.remarkFromDifference())
                        .set(COUNCIL_RULES.WAITING_STOPS_CLOCK, rules.waitingStopsClock())
                        .set(COUNCIL_RULES.CUT_OFF_DAY_BELONGS_TO_ROUND, rules.cutOffDayBelongsToRound())
                        .set(COUNCIL_RULES.WORKING_DAYS_BEFORE_MEETING, (short) rules.workingDaysBeforeMeeting())
                        .set(COUNCIL_RULES.REASON, rules.reason())
                        .set(COUNCIL_RULES.SOURCE, rules.source())
                        .set(COUNCIL_RULES.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                        .set(COUNCIL_RULES.CREATED_BY_NAME, rules.createdByName())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static CouncilRules rules(CouncilRulesRecord row, String term) {
        var valid = Validity.ofDateRange(term).orElseThrow();
        return new CouncilRules(
                row.getId(),
                row.getCode(),
                row.getVersion(),
                Objects.requireNonNull(valid.from()),
                valid.to(),
                row.getQuorumPercent(),
                row.getQuorumNeedsChair(),
                row.getSpreadLimit(),
                row.getRemarkFromDifference(),
                row.getWaitingStopsClock(),
                row.getCutOffDayBelongsToRound(),
                row.getWorkingDaysBeforeMeeting(),
                row.getReason(),
                row.getSource(),
                row.getCreatedByName());
    }
}
