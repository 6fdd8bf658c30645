package vn.moixa.appraisal.postcheck.store;

import static moixa.database.appraisal.Tables.POST_CHECK;
import static moixa.database.appraisal.Tables.POST_CHECK_CRITERION;
import static moixa.database.appraisal.Tables.POST_CHECK_PHOTO;
import static moixa.database.registry.Tables.FACT_PRODUCER;
import static moixa.database.registry.Tables.FACT_PRODUCT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.postcheck.domain.CheckKind;
import vn.moixa.appraisal.postcheck.domain.CheckState;
import vn.moixa.appraisal.postcheck.domain.FollowUp;
import vn.moixa.appraisal.postcheck.domain.Result;
import vn.moixa.shared.Ids;
import vn.moixa.web.Role;
import vn.moixa.web.Viewer;

/** Checks of products that carry a star; found through what the viewer may see. */
@Repository
public class PostChecks {

    private final DSLContext sql;

    PostChecks(DSLContext sql) {
        this.sql = sql;
    }

    /** A check to be made. */
    public record Planned(
            UUID product,
            @Nullable UUID producer,
            UUID certificate,
            @Nullable String commune,
            CheckKind kind,
            String reason,
            LocalDate dueOn,
            boolean sample) {}

    /** A check as kept. */
    public record Check(
            UUID id,
            UUID product,
            String productName,
            String producerName,
            UUID certificate,
            @Nullable String commune,
            CheckKind kind,
            String reason,
            LocalDate dueOn,
            CheckState state,
            @Nullable LocalDate checkedOn,
            String place,
            @Nullable Boolean criteriaMet,
            @Nullable Boolean markUseRight,
            String findings,
            @Nullable FollowUp followUp,
            @Nullable LocalDate remedyBy,
            String cancelledReason,
            @Nullable String doneByName,
            boolean sample,
            int version,
            List<Result.Failed> failed,
            List<String> photos) {}

    /** Officers see their area; the producer sees what was found at its own place. */
    private static Condition visibleTo(Viewer viewer) {
        Condition seen = DSL.falseCondition();
        if (viewer.seesWholeProvince(Role.PROVINCIAL_OFFICER, Role.SECRETARY, Role.ADVISER, Role.AUDITOR)) {
            return DSL.trueCondition();
        }
        var communes = viewer.communes(Role.COMMUNE_OFFICER);
        if (!communes.isEmpty()) {
            seen = seen.or(POST_CHECK.COMMUNE_CODE.in(communes));
        }
        if (!viewer.producers().isEmpty()) {
            seen = seen.or(POST_CHECK.PRODUCER_ID.in(viewer.producers()).and(POST_CHECK.STATE.eq("DONE")));
        }
        return seen;
    }

    /** Nothing when the same check is planned already. */
    public Optional<UUID> plan(Planned planned, Viewer actor, Instant at) {
        UUID id = Ids.next();
        int added = sql.insertInto(POST_CHECK)
                .set(POST_CHECK.ID, id)
                .set(POST_CHECK.PRODUCT_ID, planned.product())
                .set(POST_CHECK.PRODUCER_ID, planned.producer())
                .set(POST_CHECK.CERTIFICATE_ID, planned.certificate())
                .set(POST_CHECK.COMMUNE_CODE, planned.commune())
                .set(POST_CHECK.KIND, planned.kind().name())
                .set(POST_CHECK.REASON, planned.reason())
                .set(POST_CHECK.DUE_ON, planned.dueOn())
                .set(POST_CHECK.STATE, CheckState.PLANNED.name())
                .set(POST_CHECK.SAMPLE, planned.sample())
                .set(POST_CHECK.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .set(POST_CHECK.CREATED_BY_NAME, actor.name())
                .onConflictDoNothing()
                .execute();
        return added == 1 ? Optional.of(id) : Optional.empty();
    }

    public List<Check> page(
            CheckState state,
            String text,
            boolean publishedOnly,
            Viewer viewer,
            LocalDate after,
            UUID afterId,
            int size) {
        Condition asked = POST_CHECK.STATE.eq(state.name());
        if (publishedOnly) {
            asked = asked.andNot(POST_CHECK.SAMPLE);
        }
        if (!text.isBlank()) {
            String folded = vn.moixa.shared.VietnameseText.folded(text);
            asked = asked.and(FACT_PRODUCT.FOLDED.contains(folded).or(FACT_PRODUCER.FOLDED.contains(folded)));
        }
        return select(visibleTo(viewer)
                        .and(asked)
                        .and(DSL.row(POST_CHECK.DUE_ON, POST_CHECK.ID).gt(after, afterId)))
                .orderBy(POST_CHECK.DUE_ON, POST_CHECK.ID)
                .limit(size + 1)
                .fetch(row -> check(row, List.of(), List.of()));
    }

    public Map<CheckState, Integer> counts(boolean publishedOnly, Viewer viewer) {
        var counts = new EnumMap<CheckState, Integer>(CheckState.class);
        sql.select(POST_CHECK.STATE, DSL.count())
                .from(POST_CHECK)
                .where(visibleTo(viewer), publishedOnly ? POST_CHECK.SAMPLE.isFalse() : DSL.noCondition())
                .groupBy(POST_CHECK.STATE)
                .forEach(row -> counts.put(CheckState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    public Optional<Check> find(UUID id, Viewer viewer) {
        var failed = sql.selectFrom(POST_CHECK_CRITERION)
                .where(POST_CHECK_CRITERION.POST_CHECK_ID.eq(id))
                .orderBy(POST_CHECK_CRITERION.POSITION)
                .fetch(row -> new Result.Failed(row.getCriterion(), row.getSentence()));
        var photos = sql.select(POST_CHECK_PHOTO.FILE_HASH)
                .from(POST_CHECK_PHOTO)
                .where(POST_CHECK_PHOTO.POST_CHECK_ID.eq(id))
                .orderBy(POST_CHECK_PHOTO.POSITION)
                .fetch(POST_CHECK_PHOTO.FILE_HASH);
        return select(POST_CHECK.ID.eq(id).and(visibleTo(viewer))).fetchOptional(row -> check(row, failed, photos));
    }

    /** False when it is not planned any more, or somebody was faster. */
    public boolean finish(UUID id, Result result, List<String> photos, int version, Viewer actor, Instant at) {
        int changed = sql.update(POST_CHECK)
                .set(POST_CHECK.STATE, CheckState.DONE.name())
                .set(POST_CHECK.CHECKED_ON, result.checkedOn())
                .set(POST_CHECK.PLACE, result.place().strip())
                .set(POST_CHECK.CRITERIA_MET, result.criteriaMet())
                .set(POST_CHECK.MARK_USE_RIGHT, result.markUseRight())
                .set(POST_CHECK.FINDINGS, result.findings().strip())
                .set(
                        POST_CHECK.FOLLOW_UP,
                        result.followUp() == null ? null : result.followUp().name())
                .set(POST_CHECK.REMEDY_BY, result.followUp() == FollowUp.REMEDY ? result.remedyBy() : null)
                .set(POST_CHECK.DONE_AT, at.atOffset(ZoneOffset.UTC))
                .set(POST_CHECK.DONE_BY_NAME, actor.name())
                .set(POST_CHECK.VERSION, POST_CHECK.VERSION.plus(1))
                .where(
                        POST_CHECK.ID.eq(id),
                        POST_CHECK.STATE.eq(CheckState.PLANNED.name()),
                        POST_CHECK.VERSION.eq(version))
                .execute();
        if (changed == 0) {
            return false;
        }
        for (int i = 0; i < result.failed().size(); i++) {
            sql.insertInto(POST_CHECK_CRITERION)
                    .set(POST_CHECK_CRITERION.POST_CHECK_ID, id)
                    .set(POST_CHECK_CRITERION.POSITION, (short) (i + 1))
                    .set(
                            POST_CHECK_CRITERION.CRITERION,
                            result.failed().get(i).criterion().strip())
                    .set(
                            POST_CHECK_CRITERION.SENTENCE,
                            result.failed().get(i).sentence().strip())
                    .execute();
        }
        for (int i = 0; i < photos.size(); i++) {
            sql.insertInto(POST_CHECK_PHOTO)
                    .set(POST_CHECK_PHOTO.POST_CHECK_ID, id)
                    .set(POST_CHECK_PHOTO.POSITION, (short) (i + 1))
                    .set(POST_CHECK_PHOTO.FILE_HASH, photos.get(i))
                    .execute();
        }
        return true;
    }

    public boolean cancel(UUID id, String reason) {
        return sql.update(POST_CHECK)
                        .set(POST_CHECK.STATE, CheckState.CANCELLED.name())
                        .set(POST_CHECK.CANCELLED_REASON, reason)
                        .set(POST_CHECK.VERSION, POST_CHECK.VERSION.plus(1))
                        .where(POST_CHECK.ID.eq(id), POST_CHECK.STATE.eq(CheckState.PLANNED.name()))
                        .execute()
                == 1;
    }

    private org.jooq.SelectConditionStep<? extends Record> select(Condition condition) {
        return sql.select(POST_CHECK.asterisk(), FACT_PRODUCT.LABEL, FACT_PRODUCER.LABEL)
                .from(POST_CHECK)
                .leftJoin(FACT_PRODUCT)
                .on(FACT_PRODUCT.SUBJECT_ID.eq(POST_CHECK.PRODUCT_ID))
                .leftJoin(FACT_PRODUCER)
                .on(FACT_PRODUCER.SUBJECT_ID.eq(POST_CHECK.PRODUCER_ID))
                .where(condition);
    }

    private static Check check(Record row, List<Result.Failed> failed, List<String> photos) {
        var check = row.into(POST_CHECK);
        return new Check(
                check.getId(),
                check.getProductId(),
                Objects.requireNonNullElse(row.get(FACT_PRODUCT.LABEL), ""),
                Objects.requireNonNullElse(row.get(FACT_PRODUCER.LABEL), ""),
                check.getCertificateId(),
                check.getCommuneCode(),
                CheckKind.valueOf(check.getKind()),
                check.getReason(),
                check.getDueOn(),
                CheckState.valueOf(check.getState()),
                check.getCheckedOn(),
                check.getPlace(),
                check.getCriteriaMet(),
                check.getMarkUseRight(),
                check.getFindings(),
                check.getFollowUp() == null ? null : FollowUp.valueOf(check.getFollowUp()),
                check.getRemedyBy(),
                check.getCancelledReason(),
                check.getDoneByName(),
                check.getSample(),
                check.getVersion(),
                failed,
                photos);
    }
}
