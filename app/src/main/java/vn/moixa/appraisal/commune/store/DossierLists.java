package vn.moixa.appraisal.commune.store;

import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.DOSSIER_ANSWER;
import static moixa.database.appraisal.Tables.DOSSIER_EVENT;
import static moixa.database.appraisal.Tables.DOSSIER_EVIDENCE;
import static moixa.database.appraisal.Tables.DOSSIER_VERSION;
import static moixa.database.appraisal.Tables.EVIDENCE;
import static moixa.database.registry.Tables.FACT_PRODUCER;
import static moixa.database.registry.Tables.FACT_PRODUCT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.commune.domain.Wait;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.shared.LocalTime;
import vn.moixa.shared.VietnameseText;
import vn.moixa.web.Viewer;

/** Dossiers as offices list them: those the viewer may see, the longest waiting first. */
@Repository
public class DossierLists {

    private final DSLContext sql;

    DossierLists(DSLContext sql) {
        this.sql = sql;
    }

    /** What a list is narrowed to; an empty set of states means none. */
    public record Filter(
            String text,
            Collection<DossierState> states,
            @Nullable Level returnedFrom,
            @Nullable String commune,
            @Nullable UUID round,
            boolean publishedOnly) {}

    /** A dossier in a list. */
    public record Line(
            DossierId id,
            String code,
            UUID product,
            String productName,
            @Nullable Integer setNumber,
            String producerName,
            @Nullable String communeCode,
            DossierKind kind,
            int aimedStars,
            DossierState state,
            @Nullable Level returnedFrom,
            Instant stateSince,
            @Nullable Instant submittedAt,
            @Nullable LocalDate registeredOn,
            @Nullable String productCode,
            @Nullable String formNumber,
            @Nullable LocalDate proposedOn,
            @Nullable UUID round,
            boolean sample) {}

    /** What the dossier itself holds, as a hint for whoever goes through its parts. */
    public record Contents(
            boolean formFilled, int answers, int evidence, int lapsedEvidence, int versions, boolean onBehalf) {}

    public List<Line> page(Filter filter, Viewer viewer, Instant after, UUID afterId, int size) {
        return sql.select(DOSSIER.asterisk(), FACT_PRODUCT.LABEL, FACT_PRODUCT.SET_NUMBER, FACT_PRODUCER.LABEL)
                .from(DOSSIER)
                .leftJoin(FACT_PRODUCT)
                .on(FACT_PRODUCT.SUBJECT_ID.eq(DOSSIER.PRODUCT_ID))
                .leftJoin(FACT_PRODUCER)
                .on(FACT_PRODUCER.SUBJECT_ID.eq(DOSSIER.PRODUCER_ID))
                .where(
                        Dossiers.visibleTo(viewer),
                        where(filter),
                        DSL.row(DOSSIER.STATE_SINCE, DOSSIER.ID).gt(after.atOffset(ZoneOffset.UTC), afterId))
                .orderBy(DOSSIER.STATE_SINCE, DOSSIER.ID)
                .limit(size + 1)
                .fetch(DossierLists::line);
    }

    public Map<DossierState, Integer> countByState(Filter filter, Viewer viewer) {
        var counts = new EnumMap<DossierState, Integer>(DossierState.class);
        sql.select(DOSSIER.STATE, DSL.count())
                .from(DOSSIER)
                .leftJoin(FACT_PRODUCT)
                .on(FACT_PRODUCT.SUBJECT_ID.eq(DOSSIER.PRODUCT_ID))
                .leftJoin(FACT_PRODUCER)
                .on(FACT_PRODUCER.SUBJECT_ID.eq(DOSSIER.PRODUCER_ID))
                .where(Dossiers.visibleTo(viewer), where(filter))
                .groupBy(DOSSIER.STATE)
                .forEach(row -> counts.put(DossierState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** When the commune's dossiers were with the producer: each return and the day it came back. */
    public Map<DossierId, List<Wait>> waits(Collection<DossierId> dossiers) {
        var waits = new HashMap<DossierId, List<Wait>>();
        var returned = new HashMap<DossierId, LocalDate>();
        sql.selectFrom(DOSSIER_EVENT)
                .where(DOSSIER_EVENT.DOSSIER_ID.in(
                        dossiers.stream().map(DossierId::value).toList()))
                .orderBy(DOSSIER_EVENT.DOSSIER_ID, DOSSIER_EVENT.SEQ)
                .forEach(event -> {
                    var id = new DossierId(event.getDossierId());
                    LocalDate day = LocalTime.dateOf(event.getAt().toInstant());
                    if ("COMMUNE_REVIEW".equals(event.getFromState()) && "RETURNED".equals(event.getToState())) {
                        returned.put(id, day);
                    } else if ("RETURNED".equals(event.getFromState()) && returned.containsKey(id)) {
                        waits.computeIfAbsent(id, any -> new ArrayList<>()).add(new Wait(returned.remove(id), day));
                    }
                });
        returned.forEach(
                (id, day) -> waits.computeIfAbsent(id, any -> new ArrayList<>()).add(new Wait(day, null)));
        return waits;
    }

    public Contents contents(DossierId dossier, LocalDate today) {
        UUID id = dossier.value();
        var linked = sql.select(DOSSIER_EVIDENCE.EVIDENCE_ID)
                .from(DOSSIER_EVIDENCE)
                .where(DOSSIER_EVIDENCE.DOSSIER_ID.eq(id));
        return new Contents(
                sql.fetchExists(DOSSIER, DOSSIER.ID.eq(id), DSL.condition("{0} <> '{}'::jsonb", DOSSIER.FORM)),
                sql.fetchCount(DOSSIER_ANSWER, DOSSIER_ANSWER.DOSSIER_ID.eq(id), DOSSIER_ANSWER.POINTS.isNotNull()),
                sql.fetchCount(EVIDENCE, EVIDENCE.ID.in(linked)),
                sql.fetchCount(
                        EVIDENCE,
                        EVIDENCE.ID
                                .in(linked)
                                .and(EVIDENCE.EXPIRES_ON.lt(today).or(EVIDENCE.STATE.in("LAPSED", "REJECTED")))),
                sql.fetchCount(DOSSIER_VERSION, DOSSIER_VERSION.DOSSIER_ID.eq(id)),
                sql.fetchExists(
                        DOSSIER_EVENT, DOSSIER_EVENT.DOSSIER_ID.eq(id), DOSSIER_EVENT.ON_BEHALF_OF.isNotNull()));
    }

    private static Condition where(Filter filter) {
        Condition narrowed = DOSSIER.STATE.in(
                filter.states().stream().map(DossierState::name).toList());
        if (filter.returnedFrom() != null) {
            narrowed = narrowed.and(DOSSIER.STATE
                    .ne(DossierState.RETURNED.name())
                    .or(DOSSIER.RETURNED_FROM.eq(filter.returnedFrom().name())));
        }
        if (filter.commune() != null) {
            narrowed = narrowed.and(DOSSIER.COMMUNE_CODE.eq(filter.commune()));
        }
        if (filter.round() != null) {
            narrowed = narrowed.and(DOSSIER.ROUND_ID.eq(filter.round()));
        }
        if (filter.publishedOnly()) {
            narrowed = narrowed.andNot(DOSSIER.SAMPLE);
        }
        String text = VietnameseText.folded(filter.text());
        if (!text.isEmpty()) {
            narrowed = narrowed.and(FACT_PRODUCT
                    .FOLDED
                    .contains(text)
                    .or(FACT_PRODUCER.FOLDED.contains(text))
                    .or(DOSSIER.CODE.containsIgnoreCase(filter.text().strip()))
                    .or(DOSSIER.PRODUCT_CODE.containsIgnoreCase(filter.text().strip())));
        }
        return narrowed;
    }

    private static Line line(Record row) {
        var dossier = row.into(DOSSIER);
        return new Line(
                new DossierId(dossier.getId()),
                dossier.getCode(),
                dossier.getProductId(),
                Objects.requireNonNullElse(row.get(FACT_PRODUCT.LABEL), ""),
                row.get(FACT_PRODUCT.SET_NUMBER) == null
                        ? null
                        : row.get(FACT_PRODUCT.SET_NUMBER).intValue(),
                Objects.requireNonNullElse(row.get(FACT_PRODUCER.LABEL), ""),
                dossier.getCommuneCode(),
                DossierKind.valueOf(dossier.getKind()),
                dossier.getAimedStars(),
                DossierState.valueOf(dossier.getState()),
                dossier.getReturnedFrom() == null ? null : Level.valueOf(dossier.getReturnedFrom()),
                dossier.getStateSince().toInstant(),
                dossier.getSubmittedAt() == null
                        ? null
                        : dossier.getSubmittedAt().toInstant(),
                dossier.getRegisteredOn(),
                dossier.getProductCode(),
                dossier.getFormNumber(),
                dossier.getProposedOn(),
                dossier.getRoundId(),
                dossier.getSample());
    }
}
