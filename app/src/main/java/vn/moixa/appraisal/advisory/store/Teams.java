package vn.moixa.appraisal.advisory.store;

import static moixa.database.appraisal.Tables.ADVISORY_MEMBER;
import static moixa.database.appraisal.Tables.ADVISORY_TEAM;
import static moixa.database.appraisal.Tables.ROUND;

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
import vn.moixa.appraisal.RoundId;
import vn.moixa.shared.Ids;

/** Advisory teams with their members; who left stays in the list. */
@Repository
public class Teams {

    private final DSLContext sql;

    Teams(DSLContext sql) {
        this.sql = sql;
    }

    /** A member of a team, with an account if it writes in the system. */
    public record Member(
            UUID id,
            @Nullable UUID account,
            String name,
            String organisation,
            boolean leads,
            @Nullable LocalDate leftOn) {}

    /** A team and the decision that set it up. */
    public record Team(
            UUID id,
            RoundId round,
            String roundName,
            String name,
            String decisionNumber,
            LocalDate decidedOn,
            String signer,
            boolean sample,
            List<Member> members) {

        public Team {
            members = List.copyOf(members);
        }

        public List<Member> active() {
            return members.stream().filter(member -> member.leftOn() == null).toList();
        }
    }

    public List<Team> list() {
        return fetch(DSL.noCondition());
    }

    public Optional<Team> find(UUID id) {
        return fetch(ADVISORY_TEAM.ID.eq(id)).stream().findFirst();
    }

    /** The newest first. */
    public List<Team> ofRound(UUID round) {
        return fetch(ADVISORY_TEAM.ROUND_ID.eq(round));
    }

    public UUID add(
            RoundId round,
            String name,
            String decisionNumber,
            LocalDate decidedOn,
            String signer,
            boolean sample,
            String actorName,
            Instant at) {
        UUID id = Ids.next();
        sql.insertInto(ADVISORY_TEAM)
                .set(ADVISORY_TEAM.ID, id)
                .set(ADVISORY_TEAM.ROUND_ID, round.value())
                .set(ADVISORY_TEAM.NAME, name)
                .set(ADVISORY_TEAM.DECISION_NUMBER, decisionNumber)
                .set(ADVISORY_TEAM.DECIDED_ON, decidedOn)
                .set(ADVISORY_TEAM.DECISION_SIGNER, signer)
                .set(ADVISORY_TEAM.SAMPLE, sample)
                .set(ADVISORY_TEAM.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .set(ADVISORY_TEAM.CREATED_BY_NAME, actorName)
                .execute();
        return id;
    }

    /** False when the team has a leader already and this one would be a second. */
    public boolean addMember(UUID team, @Nullable UUID account, String name, String organisation, boolean leads) {
        // Held until the transaction ends, so that two who add members at once get different places.
        sql.select(ADVISORY_TEAM.ID)
                .from(ADVISORY_TEAM)
                .where(ADVISORY_TEAM.ID.eq(team))
                .forUpdate()
                .fetch();
        if (leads
                && sql.fetchExists(
                        ADVISORY_MEMBER,
                        ADVISORY_MEMBER.TEAM_ID.eq(team),
                        DSL.condition(ADVISORY_MEMBER.LEADS),
                        ADVISORY_MEMBER.LEFT_ON.isNull())) {
            return false;
        }
        var next = sql.select(DSL.coalesce(DSL.max(ADVISORY_MEMBER.POSITION), (short) 0)
                        .plus(1))
                .from(ADVISORY_MEMBER)
                .where(ADVISORY_MEMBER.TEAM_ID.eq(team));
        sql.insertInto(ADVISORY_MEMBER)
                .set(ADVISORY_MEMBER.ID, Ids.next())
                .set(ADVISORY_MEMBER.TEAM_ID, team)
                .set(ADVISORY_MEMBER.ACCOUNT_ID, account)
                .set(ADVISORY_MEMBER.POSITION, DSL.field(next).cast(Short.class))
                .set(ADVISORY_MEMBER.NAME, name)
                .set(ADVISORY_MEMBER.ORGANISATION, organisation)
                .set(ADVISORY_MEMBER.LEADS, leads)
                .execute();
        return true;
    }

    public boolean leave(UUID team, UUID member, LocalDate on) {
        return sql.update(ADVISORY_MEMBER)
                        .set(ADVISORY_MEMBER.LEFT_ON, on)
                        .where(
                                ADVISORY_MEMBER.ID.eq(member),
                                ADVISORY_MEMBER.TEAM_ID.eq(team),
                                ADVISORY_MEMBER.LEFT_ON.isNull())
                        .execute()
                == 1;
    }

    private List<Team> fetch(Condition condition) {
        var teams = sql.select(ADVISORY_TEAM.asterisk(), ROUND.NAME)
                .from(ADVISORY_TEAM)
                .join(ROUND)
                .on(ROUND.ID.eq(ADVISORY_TEAM.ROUND_ID))
                .where(condition)
                .orderBy(ADVISORY_TEAM.DECIDED_ON.desc(), ADVISORY_TEAM.ID.desc())
                .limit(200)
                .fetch();
        var members = sql.selectFrom(ADVISORY_MEMBER)
                .where(ADVISORY_MEMBER.TEAM_ID.in(teams.getValues(ADVISORY_TEAM.ID)))
                .orderBy(ADVISORY_MEMBER.POSITION)
                .fetchGroups(
                        ADVISORY_MEMBER.TEAM_ID,
                        row -> new Member(
                                row.getId(),
                                row.getAccountId(),
                                row.getName(),
                                row.getOrganisation(),
                                row.getLeads(),
                                row.getLeftOn()));
        return teams.map(row -> team(row, members.getOrDefault(row.get(ADVISORY_TEAM.ID), List.of())));
    }

    private static Team team(Record row, List<Member> members) {
        var team = row.into(ADVISORY_TEAM);
        return new Team(
                team.getId(),
                new RoundId(team.getRoundId()),
                row.get(ROUND.NAME),
                team.getName(),
                team.getDecisionNumber(),
                team.getDecidedOn(),
                team.getDecisionSigner(),
                team.getSample(),
                members);
    }
}
