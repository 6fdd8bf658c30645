package vn.moixa.appraisal.commune.store;

import static moixa.database.appraisal.Tables.COMMUNE_FINDING;
import static moixa.database.appraisal.Tables.COMMUNE_REVIEW;
import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.FORM_COUNTER;
import static moixa.database.appraisal.Tables.PART_CHECK;
import static moixa.database.appraisal.Tables.REGISTRATION;
import static moixa.database.appraisal.Tables.SAMPLE_RECEIPT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.commune.domain.Finding;
import vn.moixa.appraisal.commune.domain.FormNumber;
import vn.moixa.appraisal.commune.domain.Matter;
import vn.moixa.appraisal.commune.domain.Part;
import vn.moixa.appraisal.dossier.domain.Level;
import vn.moixa.web.Viewer;

/** What offices keep of their work on a dossier: registration, parts, samples, findings. */
@Repository
public class OfficeWork {

    private final DSLContext sql;

    OfficeWork(DSLContext sql) {
        this.sql = sql;
    }

    /** The office part of Mẫu 01 (R76). */
    public record Registration(String formNumber, LocalDate receivedOn, String receiverName) {}

    /** A part as an office saw it. */
    public record PartCheck(boolean present, String note, Instant at, String actorName) {}

    /** Samples that arrived at an office. */
    public record Samples(int number, LocalDate receivedOn, String place, String note, String actorName) {}

    /** A finding with who found it. */
    public record Found(Finding finding, Instant at, String actorName) {}

    /**
     * The commune's work on a dossier.
     *
     * @param elapsedDays once it is proposed
     */
    public record Review(
            @Nullable LocalDate meetingOn,
            String meetingNote,
            @Nullable Integer elapsedDays,
            @Nullable Integer netDays,
            int version) {}

    /** The next number of the office and year. One statement: two officers at once get two numbers, and none is given twice. */
    public int nextNumber(String office, int year) {
        return sql.insertInto(FORM_COUNTER)
                .set(FORM_COUNTER.OFFICE_CODE, office)
                .set(FORM_COUNTER.YEAR, (short) year)
                .set(FORM_COUNTER.LAST_NUMBER, 1)
                .onConflict(FORM_COUNTER.OFFICE_CODE, FORM_COUNTER.YEAR)
                .doUpdate()
                .set(FORM_COUNTER.LAST_NUMBER, FORM_COUNTER.LAST_NUMBER.plus(1))
                .returning(FORM_COUNTER.LAST_NUMBER)
                .fetchSingle()
                .getLastNumber();
    }

    public void register(
            DossierId dossier, Level level, FormNumber number, LocalDate receivedOn, Viewer receiver, Instant at) {
        sql.insertInto(REGISTRATION)
                .set(REGISTRATION.DOSSIER_ID, dossier.value())
                .set(REGISTRATION.LEVEL, level.name())
                .set(REGISTRATION.OFFICE_CODE, number.office())
                .set(REGISTRATION.YEAR, (short) number.year())
                .set(REGISTRATION.RUNNING_NUMBER, number.running())
                .set(REGISTRATION.FORM_NUMBER, number.toString())
                .set(REGISTRATION.RECEIVED_ON, receivedOn)
                .set(REGISTRATION.RECEIVER_ID, receiver.accountId())
                .set(REGISTRATION.RECEIVER_NAME, receiver.name())
                .set(REGISTRATION.AT, utc(at))
                .execute();
    }

    public Optional<Registration> registration(DossierId dossier, Level level) {
        return sql.selectFrom(REGISTRATION)
                .where(REGISTRATION.DOSSIER_ID.eq(dossier.value()), REGISTRATION.LEVEL.eq(level.name()))
                .fetchOptional(
                        row -> new Registration(row.getFormNumber(), row.getReceivedOn(), row.getReceiverName()));
    }

    /** What the dossier itself knows of its registration: from now on its criteria stay (R2). */
    public void markRegistered(DossierId dossier, String productCode, String formNumber, LocalDate on) {
        sql.update(DOSSIER)
                .set(DOSSIER.PRODUCT_CODE, productCode)
                .set(DOSSIER.FORM_NUMBER, formNumber)
                .set(DOSSIER.REGISTERED_ON, on)
                .set(DOSSIER.CRITERIA_FIXED_ON, on)
                .where(DOSSIER.ID.eq(dossier.value()))
                .execute();
    }

    public void markProposed(DossierId dossier, LocalDate on) {
        sql.update(DOSSIER)
                .set(DOSSIER.PROPOSED_ON, on)
                .where(DOSSIER.ID.eq(dossier.value()))
                .execute();
    }

    public void check(
            DossierId dossier, Level level, Part part, boolean present, String note, Viewer actor, Instant at) {
        sql.insertInto(PART_CHECK)
                .set(PART_CHECK.DOSSIER_ID, dossier.value())
                .set(PART_CHECK.LEVEL, level.name())
                .set(PART_CHECK.PART, part.name())
                .set(PART_CHECK.PRESENT, present)
                .set(PART_CHECK.NOTE, note)
                .set(PART_CHECK.AT, utc(at))
                .set(PART_CHECK.ACTOR_NAME, actor.name())
                .onConflict(PART_CHECK.DOSSIER_ID, PART_CHECK.LEVEL, PART_CHECK.PART)
                .doUpdate()
                .set(PART_CHECK.PRESENT, present)
                .set(PART_CHECK.NOTE, note)
                .set(PART_CHECK.AT, utc(at))
                .set(PART_CHECK.ACTOR_NAME, actor.name())
                .execute();
    }

    public Map<Part, PartCheck> checks(DossierId dossier, Level level) {
        var checks = new EnumMap<Part, PartCheck>(Part.class);
        sql.selectFrom(PART_CHECK)
                .where(PART_CHECK.DOSSIER_ID.eq(dossier.value()), PART_CHECK.LEVEL.eq(level.name()))
                .forEach(row -> checks.put(
                        Part.valueOf(row.getPart()),
                        new PartCheck(
                                row.getPresent(), row.getNote(), row.getAt().toInstant(), row.getActorName())));
        return checks;
    }

    public void receiveSamples(DossierId dossier, Level level, Samples samples, Instant at) {
        sql.insertInto(SAMPLE_RECEIPT)
                .set(SAMPLE_RECEIPT.DOSSIER_ID, dossier.value())
                .set(SAMPLE_RECEIPT.LEVEL, level.name())
                .set(SAMPLE_RECEIPT.NUMBER, (short) samples.number())
                .set(SAMPLE_RECEIPT.RECEIVED_ON, samples.receivedOn())
                .set(SAMPLE_RECEIPT.PLACE, samples.place())
                .set(SAMPLE_RECEIPT.NOTE, samples.note())
                .set(SAMPLE_RECEIPT.AT, utc(at))
                .set(SAMPLE_RECEIPT.ACTOR_NAME, samples.actorName())
                .onConflict(SAMPLE_RECEIPT.DOSSIER_ID, SAMPLE_RECEIPT.LEVEL)
                .doUpdate()
                .set(SAMPLE_RECEIPT.NUMBER, (short) samples.number())
                .set(SAMPLE_RECEIPT.RECEIVED_ON, samples.receivedOn())
                .set(SAMPLE_RECEIPT.PLACE, samples.place())
                .set(SAMPLE_RECEIPT.NOTE, samples.note())
                .set(SAMPLE_RECEIPT.AT, utc(at))
                .set(SAMPLE_RECEIPT.ACTOR_NAME, samples.actorName())
                .execute();
    }

    public Optional<Samples> samples(DossierId dossier, Level level) {
        return sql.selectFrom(SAMPLE_RECEIPT)
                .where(SAMPLE_RECEIPT.DOSSIER_ID.eq(dossier.value()), SAMPLE_RECEIPT.LEVEL.eq(level.name()))
                .fetchOptional(row -> new Samples(
                        row.getNumber(), row.getReceivedOn(), row.getPlace(), row.getNote(), row.getActorName()));
    }

    public void beginReview(DossierId dossier, Instant at) {
        sql.insertInto(COMMUNE_REVIEW)
                .set(COMMUNE_REVIEW.DOSSIER_ID, dossier.value())
                .set(COMMUNE_REVIEW.UPDATED_AT, utc(at))
                .onConflictDoNothing()
                .execute();
    }

    public Optional<Review> review(DossierId dossier) {
        return sql.selectFrom(COMMUNE_REVIEW)
                .where(COMMUNE_REVIEW.DOSSIER_ID.eq(dossier.value()))
                .fetchOptional(row -> new Review(
                        row.getMeetingOn(),
                        row.getMeetingNote(),
                        row.getElapsedDays() == null
                                ? null
                                : row.getElapsedDays().intValue(),
                        row.getNetDays() == null ? null : row.getNetDays().intValue(),
                        row.getVersion()));
    }

    /** False when somebody saved since the version was read (R167). */
    public boolean changeReview(
            DossierId dossier, @Nullable LocalDate meetingOn, String note, int version, Instant at) {
        return sql.update(COMMUNE_REVIEW)
                        .set(COMMUNE_REVIEW.MEETING_ON, meetingOn)
                        .set(COMMUNE_REVIEW.MEETING_NOTE, note)
                        .set(COMMUNE_REVIEW.VERSION, COMMUNE_REVIEW.VERSION.plus(1))
                        .set(COMMUNE_REVIEW.UPDATED_AT, utc(at))
                        .where(COMMUNE_REVIEW.DOSSIER_ID.eq(dossier.value()), COMMUNE_REVIEW.VERSION.eq(version))
                        .execute()
                == 1;
    }

    /** The two times of the commune, kept when its clock ends (R50). */
    public void endReview(DossierId dossier, int elapsed, int net) {
        sql.update(COMMUNE_REVIEW)
                .set(COMMUNE_REVIEW.ELAPSED_DAYS, (short) elapsed)
                .set(COMMUNE_REVIEW.NET_DAYS, (short) net)
                .where(COMMUNE_REVIEW.DOSSIER_ID.eq(dossier.value()))
                .execute();
    }

    public void find(DossierId dossier, Finding finding, Viewer actor, Instant at) {
        sql.insertInto(COMMUNE_FINDING)
                .set(COMMUNE_FINDING.DOSSIER_ID, dossier.value())
                .set(COMMUNE_FINDING.MATTER, finding.matter().name())
                .set(COMMUNE_FINDING.MET, finding.met())
                .set(COMMUNE_FINDING.WORDS, finding.words())
                .set(COMMUNE_FINDING.EVIDENCE_SEEN, finding.evidenceSeen())
                .set(COMMUNE_FINDING.FOUND_AT, utc(at))
                .set(COMMUNE_FINDING.FOUND_BY_NAME, actor.name())
                .onConflict(COMMUNE_FINDING.DOSSIER_ID, COMMUNE_FINDING.MATTER)
                .doUpdate()
                .set(COMMUNE_FINDING.MET, finding.met())
                .set(COMMUNE_FINDING.WORDS, finding.words())
                .set(COMMUNE_FINDING.EVIDENCE_SEEN, finding.evidenceSeen())
                .set(COMMUNE_FINDING.FOUND_AT, utc(at))
                .set(COMMUNE_FINDING.FOUND_BY_NAME, actor.name())
                .execute();
    }

    public Map<Matter, Found> findings(DossierId dossier) {
        var findings = new EnumMap<Matter, Found>(Matter.class);
        sql.selectFrom(COMMUNE_FINDING)
                .where(COMMUNE_FINDING.DOSSIER_ID.eq(dossier.value()))
                .forEach(row -> {
                    var matter = Matter.valueOf(row.getMatter());
                    var finding = new Finding(matter, row.getMet(), row.getWords(), row.getEvidenceSeen());
                    findings.put(matter, new Found(finding, row.getFoundAt().toInstant(), row.getFoundByName()));
                });
        return findings;
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
