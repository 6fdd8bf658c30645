package vn.moixa.appraisal.dossier.store;

import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.DOSSIER_EVENT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import moixa.database.appraisal.tables.records.DossierRecord;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Dossiers as every step of the process finds them: only those the viewer may see are there. */
@Repository
public class Dossiers {

    private static final List<String> AT_THE_PROVINCE = List.of(
            "PROPOSED",
            "PROVINCE_CHECK",
            "ADVISORY",
            "COUNCIL",
            "RESULT_APPROVED",
            "SENT_TO_CENTRE",
            "CENTRE_RESULT",
            "RECOGNISED",
            "NOT_RECOGNISED",
            "DISQUALIFIED");
    private static final List<String> BEFORE_THE_COUNCIL =
            List.of("DRAFT", "SUBMITTED", "COMMUNE_REVIEW", "RETURNED", "PROPOSED", "PROVINCE_CHECK", "ADVISORY");

    private final DSLContext sql;

    Dossiers(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Which dossiers a viewer sees: a producer its own; the commune all of its area; the province's officers and auditors those that were
     * handed in; advisers those at the province; members of councils those before the council. Nobody else any.
     */
    public static Condition visibleTo(Viewer viewer) {
        Condition seen = DSL.falseCondition();
        if (!viewer.producers().isEmpty()) {
            seen = seen.or(DOSSIER.PRODUCER_ID.in(viewer.producers()));
        }
        var communes = viewer.communes(Role.COMMUNE_OFFICER, Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.AUDITOR);
        if (!communes.isEmpty()) {
            seen = seen.or(DOSSIER.COMMUNE_CODE.in(communes));
        }
        if (viewer.seesWholeProvince(
                Role.COMMUNE_OFFICER, Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.AUDITOR, Role.ADMINISTRATOR)) {
            seen = seen.or(DSL.trueCondition());
        }
        if (viewer.has(Role.ADVISER)) {
            seen = seen.or(DOSSIER.STATE.in(AT_THE_PROVINCE)).or(DOSSIER.RETURNED_FROM.eq(Level.PROVINCE.name()));
        }
        if (viewer.has(Role.COUNCIL_MEMBER, Role.COUNCIL_CHAIR)) {
            seen = seen.or(DOSSIER.STATE.notIn(BEFORE_THE_COUNCIL).and(DOSSIER.STATE.in(AT_THE_PROVINCE)));
        }
        return seen;
    }

    public Optional<DossierHead> find(DossierId id, Viewer viewer) {
        return sql.selectFrom(DOSSIER)
                .where(DOSSIER.ID.eq(id.value()), visibleTo(viewer))
                .fetchOptional(Dossiers::head);
    }

    /** For the process itself, whoever acts: holds the row until the transaction ends, so that two steps cannot pass each other. */
    public Optional<DossierHead> lock(DossierId id) {
        return sql.selectFrom(DOSSIER)
                .where(DOSSIER.ID.eq(id.value()))
                .forUpdate()
                .fetchOptional(Dossiers::head);
    }

    /** Writes the change of state and its event. The caller holds the row. */
    public void move(
            DossierHead dossier,
            DossierState to,
            @Nullable Level returnedFrom,
            Viewer actor,
            @Nullable UUID onBehalfOf,
            String basis,
            String reason,
            Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        sql.update(DOSSIER)
                .set(DOSSIER.STATE, to.name())
                .set(DOSSIER.RETURNED_FROM, returnedFrom == null ? null : returnedFrom.name())
                .set(DOSSIER.STATE_SINCE, at)
                .set(DOSSIER.UPDATED_AT, at)
                .set(DOSSIER.VERSION, DOSSIER.VERSION.plus(1))
                .where(DOSSIER.ID.eq(dossier.id().value()))
                .execute();
        note(dossier.id(), dossier.state(), to, actor, onBehalfOf, basis, reason, now);
    }

    /** Adds the next event of a dossier; the first one has no state before it. */
    public void note(
            DossierId dossier,
            @Nullable DossierState from,
            DossierState to,
            Viewer actor,
            @Nullable UUID onBehalfOf,
            String basis,
            String reason,
            Instant now) {
        var next = sql.select(DSL.coalesce(DSL.max(DOSSIER_EVENT.SEQ), 0).plus(1))
                .from(DOSSIER_EVENT)
                .where(DOSSIER_EVENT.DOSSIER_ID.eq(dossier.value()));
        sql.insertInto(DOSSIER_EVENT)
                .set(DOSSIER_EVENT.DOSSIER_ID, dossier.value())
                .set(DOSSIER_EVENT.SEQ, DSL.field(next))
                .set(DOSSIER_EVENT.AT, now.atOffset(ZoneOffset.UTC))
                .set(DOSSIER_EVENT.FROM_STATE, from == null ? null : from.name())
                .set(DOSSIER_EVENT.TO_STATE, to.name())
                .set(DOSSIER_EVENT.ACTOR_ID, actor.accountId())
                .set(DOSSIER_EVENT.ACTOR_NAME, actor.name())
                .set(DOSSIER_EVENT.ON_BEHALF_OF, onBehalfOf)
                .set(DOSSIER_EVENT.BASIS, basis)
                .set(DOSSIER_EVENT.REASON, reason)
                .execute();
    }

    /** One row as the process sees it; for other stores of this room that join it. */
    public static DossierHead head(DossierRecord row) {
        return new DossierHead(
                new DossierId(Objects.requireNonNull(row.getId())),
                row.getCode(),
                new ProducerId(row.getProducerId()),
                new ProductId(row.getProductId()),
                DossierKind.valueOf(row.getKind()),
                row.getAimedStars(),
                row.getExpectedStars() == null ? null : row.getExpectedStars().intValue(),
                row.getCriteriaSetId(),
                row.getCriteriaFixedOn(),
                DossierState.valueOf(row.getState()),
                row.getReturnedFrom() == null ? null : Level.valueOf(row.getReturnedFrom()),
                row.getStateSince().toInstant(),
                row.getRoundId(),
                row.getBasedOn() == null ? null : new DossierId(row.getBasedOn()),
                row.getCommuneCode(),
                row.getProductCode(),
                row.getSubmittedAt() == null ? null : row.getSubmittedAt().toInstant(),
                row.getProposedOn(),
                row.getSample(),
                row.getVersion());
    }
}
