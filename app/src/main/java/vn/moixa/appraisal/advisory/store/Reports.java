package vn.moixa.appraisal.advisory.store;

import static moixa.database.appraisal.Tables.ADVISORY_MEMBER;
import static moixa.database.appraisal.Tables.ADVISORY_REMARK;
import static moixa.database.appraisal.Tables.ADVISORY_REPORT;
import static moixa.database.appraisal.Tables.EXTRA_TEST;
import static moixa.database.appraisal.Tables.KNOCK_OUT;
import static moixa.database.appraisal.Tables.SITE_VISIT;
import static moixa.database.appraisal.Tables.SITE_VISIT_PHOTO;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.advisory.domain.Ground;
import vn.moixa.appraisal.advisory.domain.Opinion;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** The report of the advisory team on each dossier, with what it rests on. */
@Repository
public class Reports {

    private final DSLContext sql;

    Reports(DSLContext sql) {
        this.sql = sql;
    }

    /** The report itself. */
    public record Report(
            UUID team,
            @Nullable UUID member,
            @Nullable String memberName,
            String summary,
            @Nullable Opinion opinion,
            @Nullable Instant handedInAt,
            @Nullable String handedInByName,
            int version) {}

    /** A remark on one criterion. */
    public record Remark(String words, String actorName) {}

    /** A test that the team asked for. */
    public record ExtraTest(
            UUID id,
            String subject,
            String laboratory,
            LocalDate askedOn,
            String result,
            @Nullable LocalDate resultOn) {}

    /** A visit on site; photos by their place in the list. */
    public record Visit(
            UUID id,
            LocalDate on,
            String place,
            String people,
            String findings,
            String actorName,
            List<String> photos) {}

    /** A ground that was found; the council confirms it or not (R41). */
    public record Found(
            Ground ground,
            String reason,
            String byName,
            Instant at,
            @Nullable Boolean confirmed) {}

    public void begin(DossierId dossier, UUID team, Instant at) {
        sql.insertInto(ADVISORY_REPORT)
                .set(ADVISORY_REPORT.DOSSIER_ID, dossier.value())
                .set(ADVISORY_REPORT.TEAM_ID, team)
                .set(ADVISORY_REPORT.CREATED_AT, at.atOffset(ZoneOffset.UTC))
                .set(ADVISORY_REPORT.UPDATED_AT, at.atOffset(ZoneOffset.UTC))
                .onConflictDoNothing()
                .execute();
    }

    public Optional<Report> find(DossierId dossier) {
        return Optional.ofNullable(find(List.of(dossier)).get(dossier));
    }

    public Map<DossierId, Report> find(Collection<DossierId> dossiers) {
        var reports = new HashMap<DossierId, Report>();
        sql.select(ADVISORY_REPORT.asterisk(), ADVISORY_MEMBER.NAME)
                .from(ADVISORY_REPORT)
                .leftJoin(ADVISORY_MEMBER)
                .on(ADVISORY_MEMBER.ID.eq(ADVISORY_REPORT.MEMBER_ID))
                .where(ADVISORY_REPORT.DOSSIER_ID.in(
                        dossiers.stream().map(DossierId::value).toList()))
                .forEach(row -> {
                    var report = row.into(ADVISORY_REPORT);
                    reports.put(
                            new DossierId(report.getDossierId()),
                            new Report(
                                    report.getTeamId(),
                                    report.getMemberId(),
                                    row.get(ADVISORY_MEMBER.NAME),
                                    report.getSummary(),
                                    report.getOpinion() == null ? null : Opinion.valueOf(report.getOpinion()),
                                    report.getHandedInAt() == null
                                            ? null
                                            : report.getHandedInAt().toInstant(),
                                    report.getHandedInByName(),
                                    report.getVersion()));
                });
        return reports;
    }

    public void assign(DossierId dossier, UUID member) {
        sql.update(ADVISORY_REPORT)
                .set(ADVISORY_REPORT.MEMBER_ID, member)
                .where(ADVISORY_REPORT.DOSSIER_ID.eq(dossier.value()))
                .execute();
    }

    /** False when somebody saved since the version was read (R167). */
    public boolean save(DossierId dossier, String summary, @Nullable Opinion opinion, int version, Instant at) {
        return sql.update(ADVISORY_REPORT)
                        .set(ADVISORY_REPORT.SUMMARY, summary)
                        .set(ADVISORY_REPORT.OPINION, opinion == null ? null : opinion.name())
                        .set(ADVISORY_REPORT.VERSION, ADVISORY_REPORT.VERSION.plus(1))
                        .set(ADVISORY_REPORT.UPDATED_AT, at.atOffset(ZoneOffset.UTC))
                        .where(ADVISORY_REPORT.DOSSIER_ID.eq(dossier.value()), ADVISORY_REPORT.VERSION.eq(version))
                        .execute()
                == 1;
    }

    public void handIn(DossierId dossier, Viewer actor, Instant at) {
        sql.update(ADVISORY_REPORT)
                .set(ADVISORY_REPORT.HANDED_IN_AT, at.atOffset(ZoneOffset.UTC))
                .set(ADVISORY_REPORT.HANDED_IN_BY_NAME, actor.name())
                .where(ADVISORY_REPORT.DOSSIER_ID.eq(dossier.value()))
                .execute();
    }

    /** An empty remark takes the one before away. */
    public void remark(DossierId dossier, String criterion, String words, Viewer actor, Instant at) {
        if (words.isEmpty()) {
            sql.deleteFrom(ADVISORY_REMARK)
                    .where(ADVISORY_REMARK.DOSSIER_ID.eq(dossier.value()), ADVISORY_REMARK.CRITERION.eq(criterion))
                    .execute();
            return;
        }
        sql.insertInto(ADVISORY_REMARK)
                .set(ADVISORY_REMARK.DOSSIER_ID, dossier.value())
                .set(ADVISORY_REMARK.CRITERION, criterion)
                .set(ADVISORY_REMARK.REMARK, words)
                .set(ADVISORY_REMARK.AT, at.atOffset(ZoneOffset.UTC))
                .set(ADVISORY_REMARK.ACTOR_NAME, actor.name())
                .onConflict(ADVISORY_REMARK.DOSSIER_ID, ADVISORY_REMARK.CRITERION)
                .doUpdate()
                .set(ADVISORY_REMARK.REMARK, words)
                .set(ADVISORY_REMARK.AT, at.atOffset(ZoneOffset.UTC))
                .set(ADVISORY_REMARK.ACTOR_NAME, actor.name())
                .execute();
    }

    public Map<String, Remark> remarks(DossierId dossier) {
        var remarks = new LinkedHashMap<String, Remark>();
        sql.selectFrom(ADVISORY_REMARK)
                .where(ADVISORY_REMARK.DOSSIER_ID.eq(dossier.value()))
                .forEach(row -> remarks.put(row.getCriterion(), new Remark(row.getRemark(), row.getActorName())));
        return remarks;
    }

    public void askTest(DossierId dossier, String subject, String laboratory, LocalDate on, Viewer actor, Instant at) {
        sql.insertInto(EXTRA_TEST)
                .set(EXTRA_TEST.ID, Ids.next())
                .set(EXTRA_TEST.DOSSIER_ID, dossier.value())
                .set(EXTRA_TEST.SUBJECT, subject)
                .set(EXTRA_TEST.LABORATORY, laboratory)
                .set(EXTRA_TEST.ASKED_ON, on)
                .set(EXTRA_TEST.AT, at.atOffset(ZoneOffset.UTC))
                .set(EXTRA_TEST.ACTOR_NAME, actor.name())
                .execute();
    }

    /** False when there is no such test, or its day lies before it was asked for. */
    public boolean testResult(DossierId dossier, UUID test, String result, LocalDate on) {
        return sql.update(EXTRA_TEST)
                        .set(EXTRA_TEST.RESULT, result)
                        .set(EXTRA_TEST.RESULT_ON, on)
                        .where(
                                EXTRA_TEST.ID.eq(test),
                                EXTRA_TEST.DOSSIER_ID.eq(dossier.value()),
                                EXTRA_TEST.ASKED_ON.le(on))
                        .execute()
                == 1;
    }

    public List<ExtraTest> tests(DossierId dossier) {
        return sql.selectFrom(EXTRA_TEST)
                .where(EXTRA_TEST.DOSSIER_ID.eq(dossier.value()))
                .orderBy(EXTRA_TEST.AT, EXTRA_TEST.ID)
                .fetch(row -> new ExtraTest(
                        row.getId(),
                        row.getSubject(),
                        row.getLaboratory(),
                        row.getAskedOn(),
                        row.getResult(),
                        row.getResultOn()));
    }

    public void visit(DossierId dossier, Visit visit, Instant at) {
        sql.insertInto(SITE_VISIT)
                .set(SITE_VISIT.ID, visit.id())
                .set(SITE_VISIT.DOSSIER_ID, dossier.value())
                .set(SITE_VISIT.VISITED_ON, visit.on())
                .set(SITE_VISIT.PLACE, visit.place())
                .set(SITE_VISIT.PEOPLE, visit.people())
                .set(SITE_VISIT.FINDINGS, visit.findings())
                .set(SITE_VISIT.AT, at.atOffset(ZoneOffset.UTC))
                .set(SITE_VISIT.ACTOR_NAME, visit.actorName())
                .execute();
        for (int position = 0; position < visit.photos().size(); position++) {
            sql.insertInto(SITE_VISIT_PHOTO)
                    .set(SITE_VISIT_PHOTO.VISIT_ID, visit.id())
                    .set(SITE_VISIT_PHOTO.POSITION, (short) (position + 1))
                    .set(SITE_VISIT_PHOTO.FILE_HASH, visit.photos().get(position))
                    .execute();
        }
    }

    public List<Visit> visits(DossierId dossier) {
        var photos = sql.select(SITE_VISIT_PHOTO.VISIT_ID, SITE_VISIT_PHOTO.FILE_HASH)
                .from(SITE_VISIT_PHOTO)
                .join(SITE_VISIT)
                .on(SITE_VISIT.ID.eq(SITE_VISIT_PHOTO.VISIT_ID))
                .where(SITE_VISIT.DOSSIER_ID.eq(dossier.value()))
                .orderBy(SITE_VISIT_PHOTO.POSITION)
                .fetchGroups(SITE_VISIT_PHOTO.VISIT_ID, SITE_VISIT_PHOTO.FILE_HASH);
        return sql.selectFrom(SITE_VISIT)
                .where(SITE_VISIT.DOSSIER_ID.eq(dossier.value()))
                .orderBy(SITE_VISIT.VISITED_ON, SITE_VISIT.ID)
                .fetch(row -> new Visit(
                        row.getId(),
                        row.getVisitedOn(),
                        row.getPlace(),
                        row.getPeople(),
                        row.getFindings(),
                        row.getActorName(),
                        photos.getOrDefault(row.getId(), List.of())));
    }

    public void knockOut(DossierId dossier, Ground ground, String reason, Viewer actor, Instant at) {
        sql.insertInto(KNOCK_OUT)
                .set(KNOCK_OUT.ID, Ids.next())
                .set(KNOCK_OUT.DOSSIER_ID, dossier.value())
                .set(KNOCK_OUT.CRITERION, ground.criterion())
                .set(KNOCK_OUT.POSITION, (short) ground.position())
                .set(KNOCK_OUT.GROUND, ground.key())
                .set(KNOCK_OUT.FOUND_BY_NAME, actor.name())
                .set(KNOCK_OUT.REASON, reason)
                .set(KNOCK_OUT.FOUND_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** What the team found; what members of the council find hangs at their session. */
    public List<Found> knockOuts(DossierId dossier) {
        return sql.selectFrom(KNOCK_OUT)
                .where(KNOCK_OUT.DOSSIER_ID.eq(dossier.value()), KNOCK_OUT.ITEM_ID.isNull())
                .orderBy(KNOCK_OUT.FOUND_AT, KNOCK_OUT.ID)
                .fetch(row -> new Found(
                        new Ground(row.getCriterion(), row.getPosition()),
                        row.getReason(),
                        row.getFoundByName(),
                        row.getFoundAt().toInstant(),
                        row.getConfirmed()));
    }
}
