package vn.moixa.appraisal.council.store;

import static moixa.database.appraisal.Tables.COUNCIL;
import static moixa.database.appraisal.Tables.COUNCIL_MEMBER;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import moixa.database.appraisal.tables.records.CouncilMemberRecord;
import moixa.database.appraisal.tables.records.CouncilRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.CouncilId;
import vn.moixa.appraisal.council.domain.Member;
import vn.moixa.appraisal.council.domain.MemberRole;
import vn.moixa.shared.Ids;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Councils and their members. Every update names the one council it is for (R164). */
@Repository
public class Councils {

    private final DSLContext sql;

    Councils(DSLContext sql) {
        this.sql = sql;
    }

    /** A council without its members. */
    public record Head(
            CouncilId id,
            String name,
            UUID rules,
            String decisionNumber,
            LocalDate decidedOn,
            String decisionSigner,
            @Nullable UUID round,
            boolean sample,
            int version) {}

    /** What is typed of a council. */
    public record Content(
            String name,
            UUID rules,
            String decisionNumber,
            LocalDate decidedOn,
            String decisionSigner,
            @Nullable UUID round) {}

    /** What is typed of a member. */
    public record MemberContent(
            @Nullable UUID account, String name, String title, String organisation, MemberRole role) {}

    /** Councils a viewer finds: those who organise and audit find all, members their own as long as they belong to it. */
    static Condition visibleTo(Viewer viewer, Field<UUID> council) {
        if (viewer.seesWholeProvince(Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.AUDITOR, Role.ADMINISTRATOR)) {
            return DSL.trueCondition();
        }
        if (viewer.accountId() == null || !viewer.has(Role.COUNCIL_MEMBER, Role.COUNCIL_CHAIR, Role.SECRETARY)) {
            return DSL.falseCondition();
        }
        return council.in(DSL.select(COUNCIL_MEMBER.COUNCIL_ID)
                .from(COUNCIL_MEMBER)
                .where(COUNCIL_MEMBER.ACCOUNT_ID.eq(viewer.accountId()), COUNCIL_MEMBER.LEFT_ON.isNull()));
    }

    public List<Head> visibleTo(Viewer viewer) {
        return sql.selectFrom(COUNCIL)
                .where(visibleTo(viewer, COUNCIL.ID))
                .orderBy(COUNCIL.DECIDED_ON.desc(), COUNCIL.ID.desc())
                .limit(200)
                .fetch(Councils::head);
    }

    public Optional<Head> find(CouncilId id, Viewer viewer) {
        return sql.selectFrom(COUNCIL)
                .where(COUNCIL.ID.eq(id.value()), visibleTo(viewer, COUNCIL.ID))
                .fetchOptional(Councils::head);
    }

    public void add(CouncilId id, Content content, boolean sample, String byName, Instant now) {
        sql.insertInto(COUNCIL)
                .set(COUNCIL.ID, id.value())
                .set(COUNCIL.NAME, content.name())
                .set(COUNCIL.RULES_ID, content.rules())
                .set(COUNCIL.DECISION_NUMBER, content.decisionNumber())
                .set(COUNCIL.DECIDED_ON, content.decidedOn())
                .set(COUNCIL.DECISION_SIGNER, content.decisionSigner())
                .set(COUNCIL.ROUND_ID, content.round())
                .set(COUNCIL.SAMPLE, sample)
                .set(COUNCIL.CREATED_AT, now.atOffset(ZoneOffset.UTC))
                .set(COUNCIL.CREATED_BY_NAME, byName)
                .execute();
    }

    /** False when somebody saved it since that version. */
    public boolean change(CouncilId id, int version, Content content) {
        return sql.update(COUNCIL)
                        .set(COUNCIL.NAME, content.name())
                        .set(COUNCIL.RULES_ID, content.rules())
                        .set(COUNCIL.DECISION_NUMBER, content.decisionNumber())
                        .set(COUNCIL.DECIDED_ON, content.decidedOn())
                        .set(COUNCIL.DECISION_SIGNER, content.decisionSigner())
                        .set(COUNCIL.ROUND_ID, content.round())
                        .set(COUNCIL.VERSION, COUNCIL.VERSION.plus(1))
                        .where(COUNCIL.ID.eq(id.value()), COUNCIL.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** Also those who left, in the order of the decision. */
    public List<Member> members(CouncilId council) {
        return sql.selectFrom(COUNCIL_MEMBER)
                .where(COUNCIL_MEMBER.COUNCIL_ID.eq(council.value()))
                .orderBy(COUNCIL_MEMBER.POSITION)
                .fetch(Councils::member);
    }

    /** Holds the council, so that two changes of its members follow each other. */
    public void lock(CouncilId council) {
        sql.select(COUNCIL.ID)
                .from(COUNCIL)
                .where(COUNCIL.ID.eq(council.value()))
                .forUpdate()
                .fetch();
    }

    public UUID addMember(CouncilId council, MemberContent content) {
        UUID id = Ids.next();
        var next = DSL.select(DSL.coalesce(DSL.max(COUNCIL_MEMBER.POSITION), DSL.val((short) 0))
                        .plus(1))
                .from(COUNCIL_MEMBER)
                .where(COUNCIL_MEMBER.COUNCIL_ID.eq(council.value()));
        sql.insertInto(COUNCIL_MEMBER)
                .set(COUNCIL_MEMBER.ID, id)
                .set(COUNCIL_MEMBER.COUNCIL_ID, council.value())
                .set(COUNCIL_MEMBER.ACCOUNT_ID, content.account())
                .set(COUNCIL_MEMBER.POSITION, DSL.field(next).cast(Short.class))
                .set(COUNCIL_MEMBER.NAME, content.name())
                .set(COUNCIL_MEMBER.TITLE, content.title())
                .set(COUNCIL_MEMBER.ORGANISATION, content.organisation())
                .set(COUNCIL_MEMBER.ROLE, content.role().name())
                .execute();
        return id;
    }

    /** Nothing is changed when the member is not one of this council. */
    public boolean changeMember(CouncilId council, UUID member, MemberContent content) {
        return sql.update(COUNCIL_MEMBER)
                        .set(COUNCIL_MEMBER.ACCOUNT_ID, content.account())
                        .set(COUNCIL_MEMBER.NAME, content.name())
                        .set(COUNCIL_MEMBER.TITLE, content.title())
                        .set(COUNCIL_MEMBER.ORGANISATION, content.organisation())
                        .set(COUNCIL_MEMBER.ROLE, content.role().name())
                        .where(
                                COUNCIL_MEMBER.COUNCIL_ID.eq(council.value()),
                                COUNCIL_MEMBER.ID.eq(member),
                                COUNCIL_MEMBER.LEFT_ON.isNull())
                        .execute()
                == 1;
    }

    /** The chair of this council, and of no other, becomes a member like others. */
    public void stepDown(CouncilId council) {
        sql.update(COUNCIL_MEMBER)
                .set(COUNCIL_MEMBER.ROLE, MemberRole.MEMBER.name())
                .where(
                        COUNCIL_MEMBER.COUNCIL_ID.eq(council.value()),
                        COUNCIL_MEMBER.ROLE.eq(MemberRole.CHAIR.name()),
                        COUNCIL_MEMBER.LEFT_ON.isNull())
                .execute();
    }

    public boolean leave(CouncilId council, UUID member, LocalDate on) {
        return sql.update(COUNCIL_MEMBER)
                        .set(COUNCIL_MEMBER.LEFT_ON, on)
                        .where(
                                COUNCIL_MEMBER.COUNCIL_ID.eq(council.value()),
                                COUNCIL_MEMBER.ID.eq(member),
                                COUNCIL_MEMBER.LEFT_ON.isNull())
                        .execute()
                == 1;
    }

    private static Head head(CouncilRecord row) {
        return new Head(
                new CouncilId(row.getId()),
                row.getName(),
                row.getRulesId(),
                row.getDecisionNumber(),
                row.getDecidedOn(),
                row.getDecisionSigner(),
                row.getRoundId(),
                row.getSample(),
                row.getVersion());
    }

    private static Member member(CouncilMemberRecord row) {
        return new Member(
                row.getId(),
                row.getCouncilId(),
                row.getAccountId(),
                row.getPosition(),
                row.getName(),
                row.getTitle(),
                row.getOrganisation(),
                MemberRole.valueOf(row.getRole()),
                row.getLeftOn());
    }
}
