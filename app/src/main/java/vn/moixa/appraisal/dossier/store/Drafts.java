package vn.moixa.appraisal.dossier.store;

import static moixa.database.appraisal.Sequences.DOSSIER_NUMBER;
import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.DOSSIER_ANSWER;
import static moixa.database.appraisal.Tables.DOSSIER_EVIDENCE;
import static moixa.database.appraisal.Tables.DOSSIER_FIELD;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.ObjectMapper;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierKind;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.dossier.domain.Answer;
import vn.moixa.appraisal.dossier.domain.Draft;
import vn.moixa.appraisal.dossier.domain.FormField;
import vn.moixa.registry.Location;
import vn.moixa.registry.ProducerId;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Viewer;

/** What dossiers say: fields of the forms, answers, and the papers beside them. */
@Repository
public class Drafts {

    private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

    private final DSLContext sql;
    private final ObjectMapper json;

    Drafts(DSLContext sql, ObjectMapper json) {
        this.sql = sql;
        this.json = json;
    }

    /** A dossier to begin. */
    public record Begun(
            DossierId id,
            String code,
            ProducerId producer,
            ProductId product,
            DossierKind kind,
            int aimedStars,
            UUID criteriaSet,
            @Nullable DossierId basedOn,
            @Nullable UUID renewsCertificate,
            Location place,
            boolean sample) {}

    public long nextNumber() {
        return sql.nextval(DOSSIER_NUMBER);
    }

    /** False when the product has a dossier under way already; nothing was written then. */
    public boolean insert(Begun begun, Viewer by, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        return sql.insertInto(DOSSIER)
                        .set(DOSSIER.ID, begun.id().value())
                        .set(DOSSIER.CODE, begun.code())
                        .set(DOSSIER.PRODUCER_ID, begun.producer().value())
                        .set(DOSSIER.PRODUCT_ID, begun.product().value())
                        .set(DOSSIER.KIND, begun.kind().name())
                        .set(DOSSIER.AIMED_STARS, (short) begun.aimedStars())
                        .set(DOSSIER.CRITERIA_SET_ID, begun.criteriaSet())
                        .set(DOSSIER.STATE, "DRAFT")
                        .set(DOSSIER.STATE_SINCE, at)
                        .set(
                                DOSSIER.BASED_ON,
                                begun.basedOn() == null ? null : begun.basedOn().value())
                        .set(DOSSIER.RENEWS_CERTIFICATE, begun.renewsCertificate())
                        .set(DOSSIER.UNIT_LIST, begun.place().unitList())
                        .set(DOSSIER.UNIT_CODE, begun.place().unitCode())
                        .set(DOSSIER.COMMUNE_CODE, begun.place().communeCode())
                        .set(DOSSIER.FORMER_DISTRICT_CODE, begun.place().formerDistrictCode())
                        .set(DOSSIER.FORMER_PROVINCE_CODE, begun.place().formerProvinceCode())
                        .set(DOSSIER.SAMPLE, begun.sample())
                        .set(DOSSIER.CREATED_AT, at)
                        .set(DOSSIER.CREATED_BY, by.accountId())
                        .set(DOSSIER.CREATED_BY_NAME, by.name())
                        .set(DOSSIER.UPDATED_AT, at)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** What a dossier says; the caller found it through its viewer. */
    public Draft read(DossierId id) {
        var row = sql.selectFrom(DOSSIER).where(DOSSIER.ID.eq(id.value())).fetchSingle();
        return new Draft(
                Dossiers.head(row),
                texts(row.getForm()),
                fields(id),
                answers(id),
                evidence(id),
                Set.copyOf(Arrays.asList(row.getEvidenceChanged())));
    }

    /** Writes a field over the version given; the new version, or nothing when somebody was faster. */
    public Optional<Integer> saveField(
            DossierId id, FormField field, String value, int version, boolean changed, String by, Instant now) {
        var at = now.atOffset(ZoneOffset.UTC);
        var saved = sql.insertInto(DOSSIER_FIELD)
                .set(DOSSIER_FIELD.DOSSIER_ID, id.value())
                .set(DOSSIER_FIELD.FIELD, field.key())
                .set(DOSSIER_FIELD.VERSION, version + 1)
                .set(DOSSIER_FIELD.CHANGED_SINCE_BASIS, changed)
                .set(DOSSIER_FIELD.UPDATED_AT, at)
                .set(DOSSIER_FIELD.UPDATED_BY_NAME, by)
                .onConflict(DOSSIER_FIELD.DOSSIER_ID, DOSSIER_FIELD.FIELD)
                .doUpdate()
                .set(DOSSIER_FIELD.VERSION, version + 1)
                .set(DOSSIER_FIELD.CHANGED_SINCE_BASIS, changed)
                .set(DOSSIER_FIELD.UPDATED_AT, at)
                .set(DOSSIER_FIELD.UPDATED_BY_NAME, by)
                .where(DOSSIER_FIELD.VERSION.eq(version))
                .execute();
        if (saved == 0) {
            return Optional.empty();
        }
        var form = value.isEmpty()
                ? DSL.field("{0} - {1}", JSONB.class, DOSSIER.FORM, DSL.val(field.key()))
                : DSL.field(
                        "{0} || jsonb_build_object({1}::text, {2}::text)",
                        JSONB.class, DOSSIER.FORM, DSL.val(field.key()), DSL.val(value));
        sql.update(DOSSIER)
                .set(DOSSIER.FORM, form)
                .set(DOSSIER.UPDATED_AT, at)
                .where(DOSSIER.ID.eq(id.value()))
                .execute();
        return Optional.of(version + 1);
    }

    /** Takes the fields of an earlier dossier or of the register as a start; nobody has saved them yet. */
    public void prefill(DossierId id, Map<String, String> form) {
        sql.update(DOSSIER)
                .set(DOSSIER.FORM, JSONB.valueOf(json.writeValueAsString(new TreeMap<>(form))))
                .where(DOSSIER.ID.eq(id.value()))
                .execute();
    }

    /** Writes an answer over its version; the new version, or nothing when somebody was faster. */
    public Optional<Integer> saveAnswer(DossierId id, Answer answer, String by, Instant now) {
        var values = new LinkedHashMap<org.jooq.Field<?>, @Nullable Object>();
        values.put(DOSSIER_ANSWER.CHOICE_CASE, answer.caseNumber() == 0 ? null : (short) answer.caseNumber());
        values.put(
                DOSSIER_ANSWER.POINTS,
                answer.points() == null ? null : answer.points().shortValue());
        values.put(DOSSIER_ANSWER.NONE_MET, answer.noneMet());
        values.put(DOSSIER_ANSWER.NOTE, answer.note());
        values.put(DOSSIER_ANSWER.CHANGED_SINCE_BASIS, answer.changedSinceBasis());
        values.put(DOSSIER_ANSWER.VERSION, answer.version() + 1);
        values.put(DOSSIER_ANSWER.UPDATED_AT, now.atOffset(ZoneOffset.UTC));
        values.put(DOSSIER_ANSWER.UPDATED_BY_NAME, by);
        int saved = sql.insertInto(DOSSIER_ANSWER)
                .set(DOSSIER_ANSWER.DOSSIER_ID, id.value())
                .set(DOSSIER_ANSWER.CRITERION, answer.criterion())
                .set(values)
                .onConflict(DOSSIER_ANSWER.DOSSIER_ID, DOSSIER_ANSWER.CRITERION)
                .doUpdate()
                .set(values)
                .where(DOSSIER_ANSWER.VERSION.eq(answer.version()))
                .execute();
        return saved == 0 ? Optional.empty() : Optional.of(answer.version() + 1);
    }

    public void link(DossierId id, String criterion, EvidenceId evidence, Instant now) {
        sql.insertInto(DOSSIER_EVIDENCE)
                .set(DOSSIER_EVIDENCE.DOSSIER_ID, id.value())
                .set(DOSSIER_EVIDENCE.CRITERION, criterion)
                .set(DOSSIER_EVIDENCE.EVIDENCE_ID, evidence.value())
                .set(DOSSIER_EVIDENCE.ADDED_AT, now.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    public void unlink(DossierId id, String criterion, EvidenceId evidence) {
        sql.deleteFrom(DOSSIER_EVIDENCE)
                .where(
                        DOSSIER_EVIDENCE.DOSSIER_ID.eq(id.value()),
                        DOSSIER_EVIDENCE.CRITERION.eq(criterion),
                        DOSSIER_EVIDENCE.EVIDENCE_ID.eq(evidence.value()))
                .execute();
    }

    public void markEvidenceChanged(DossierId id, Set<String> criteria) {
        sql.update(DOSSIER)
                .set(DOSSIER.EVIDENCE_CHANGED, criteria.stream().sorted().toArray(String[]::new))
                .where(DOSSIER.ID.eq(id.value()))
                .execute();
    }

    public void aim(DossierId id, int stars, Instant now) {
        sql.update(DOSSIER)
                .set(DOSSIER.AIMED_STARS, (short) stars)
                .set(DOSSIER.UPDATED_AT, now.atOffset(ZoneOffset.UTC))
                .where(DOSSIER.ID.eq(id.value()))
                .execute();
    }

    /** What the producer's own marks give; the day of the first handing in stays (R79). */
    public void handedIn(DossierId id, int expectedStars, Instant now) {
        sql.update(DOSSIER)
                .set(DOSSIER.EXPECTED_STARS, expectedStars == 0 ? null : (short) expectedStars)
                .set(DOSSIER.SUBMITTED_AT, DSL.coalesce(DOSSIER.SUBMITTED_AT, now.atOffset(ZoneOffset.UTC)))
                .where(DOSSIER.ID.eq(id.value()))
                .execute();
    }

    /** The dossier of a product that is not ended yet. */
    public Optional<DossierId> underWay(ProductId product) {
        return sql.select(DOSSIER.ID)
                .from(DOSSIER)
                .where(
                        DOSSIER.PRODUCT_ID.eq(product.value()),
                        DOSSIER.STATE.notIn("RECOGNISED", "NOT_RECOGNISED", "DISQUALIFIED", "WITHDRAWN_BY_PRODUCER"))
                .fetchOptional(row -> new DossierId(row.value1()));
    }

    /** The dossier on which the last recognition of a product rests, if it was filed here (R81). */
    public Optional<DossierId> lastRecognised(ProductId product) {
        return sql.select(DOSSIER.ID)
                .from(DOSSIER)
                .where(DOSSIER.PRODUCT_ID.eq(product.value()), DOSSIER.STATE.eq("RECOGNISED"))
                .orderBy(DOSSIER.STATE_SINCE.desc())
                .limit(1)
                .fetchOptional(row -> new DossierId(row.value1()));
    }

    public Optional<LocalDate> filedOn(DossierId id) {
        return sql.select(DOSSIER.CREATED_AT)
                .from(DOSSIER)
                .where(DOSSIER.ID.eq(id.value()))
                .fetchOptional(row -> row.value1().toLocalDate());
    }

    private Map<String, String> texts(JSONB form) {
        return json.readValue(form.data(), TEXTS);
    }

    private Map<String, Draft.Saved> fields(DossierId id) {
        return sql.selectFrom(DOSSIER_FIELD)
                .where(DOSSIER_FIELD.DOSSIER_ID.eq(id.value()))
                .fetchMap(
                        DOSSIER_FIELD.FIELD,
                        row -> new Draft.Saved(
                                row.getVersion(),
                                row.getChangedSinceBasis(),
                                row.getUpdatedAt().toInstant(),
                                row.getUpdatedByName()));
    }

    private Map<String, Answer> answers(DossierId id) {
        return sql.selectFrom(DOSSIER_ANSWER)
                .where(DOSSIER_ANSWER.DOSSIER_ID.eq(id.value()))
                .fetchMap(
                        DOSSIER_ANSWER.CRITERION,
                        row -> new Answer(
                                row.getCriterion(),
                                row.getPoints() == null ? null : row.getPoints().intValue(),
                                row.getChoiceCase() == null ? 0 : row.getChoiceCase(),
                                row.getNoneMet(),
                                row.getNote(),
                                row.getChangedSinceBasis(),
                                row.getVersion()));
    }

    private Map<String, List<EvidenceId>> evidence(DossierId id) {
        var found = new LinkedHashMap<String, List<EvidenceId>>();
        sql.select(DOSSIER_EVIDENCE.CRITERION, DOSSIER_EVIDENCE.EVIDENCE_ID)
                .from(DOSSIER_EVIDENCE)
                .where(DOSSIER_EVIDENCE.DOSSIER_ID.eq(id.value()))
                .orderBy(DOSSIER_EVIDENCE.ADDED_AT, DOSSIER_EVIDENCE.EVIDENCE_ID)
                .forEach(row -> found.computeIfAbsent(row.value1(), any -> new ArrayList<>())
                        .add(new EvidenceId(Objects.requireNonNull(row.value2()))));
        return found;
    }
}
