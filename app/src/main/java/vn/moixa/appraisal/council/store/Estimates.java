package vn.moixa.appraisal.council.store;

import static moixa.database.appraisal.Tables.ADVISORY_REMARK;
import static moixa.database.appraisal.Tables.ADVISORY_REPORT;
import static moixa.database.appraisal.Tables.DOSSIER_ANSWER;
import static moixa.database.appraisal.Tables.DOSSIER_EVIDENCE;
import static moixa.database.appraisal.Tables.EVIDENCE;
import static moixa.database.appraisal.Tables.EVIDENCE_FILE;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;

/** What a member sees beside the sheet: the producer's own estimate, and the evidence. */
@Repository
public class Estimates {

    private final DSLContext sql;

    Estimates(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * The producer's own answer to a criterion.
     *
     * @param changed evidence or facts changed since the dossier on which this one is based (R81)
     */
    public record Answer(
            String criterion,
            @Nullable Integer points,
            int caseNumber,
            boolean noneMet,
            String note,
            boolean changed) {}

    /** A file of a paper. */
    public record PaperFile(int position, String name) {

        /** Shown beside the sheet; other kinds open by themselves. */
        public boolean isPicture() {
            return name.toLowerCase(Locale.ROOT).matches(".*\\.(jpe?g|png)");
        }
    }

    /** A paper offered for a criterion. */
    public record Paper(
            UUID id,
            String criterion,
            String kind,
            String title,
            String number,
            @Nullable LocalDate expiresOn,
            String link,
            String state,
            List<PaperFile> files) {}

    public Map<String, Answer> answers(DossierId dossier) {
        var answers = new LinkedHashMap<String, Answer>();
        sql.selectFrom(DOSSIER_ANSWER)
                .where(DOSSIER_ANSWER.DOSSIER_ID.eq(dossier.value()))
                .orderBy(DOSSIER_ANSWER.CRITERION)
                .forEach(row -> answers.put(
                        row.getCriterion(),
                        new Answer(
                                row.getCriterion(),
                                row.getPoints() == null ? null : row.getPoints().intValue(),
                                row.getChoiceCase() == null ? 0 : row.getChoiceCase(),
                                row.getNoneMet(),
                                row.getNote(),
                                row.getChangedSinceBasis())));
        return answers;
    }

    public Map<String, List<Paper>> papers(DossierId dossier) {
        var files = sql.select(EVIDENCE_FILE.EVIDENCE_ID, EVIDENCE_FILE.POSITION, EVIDENCE_FILE.NAME)
                .from(EVIDENCE_FILE)
                .where(EVIDENCE_FILE.EVIDENCE_ID.in(DSL.select(DOSSIER_EVIDENCE.EVIDENCE_ID)
                        .from(DOSSIER_EVIDENCE)
                        .where(DOSSIER_EVIDENCE.DOSSIER_ID.eq(dossier.value()))))
                .orderBy(EVIDENCE_FILE.EVIDENCE_ID, EVIDENCE_FILE.POSITION)
                .fetchGroups(
                        row -> row.get(EVIDENCE_FILE.EVIDENCE_ID),
                        row -> new PaperFile(row.get(EVIDENCE_FILE.POSITION), row.get(EVIDENCE_FILE.NAME)));
        return sql
                .select(DOSSIER_EVIDENCE.CRITERION)
                .select(EVIDENCE.asterisk())
                .from(DOSSIER_EVIDENCE)
                .join(EVIDENCE)
                .on(EVIDENCE.ID.eq(DOSSIER_EVIDENCE.EVIDENCE_ID))
                .where(DOSSIER_EVIDENCE.DOSSIER_ID.eq(dossier.value()))
                .orderBy(DOSSIER_EVIDENCE.CRITERION, EVIDENCE.KIND, EVIDENCE.TITLE)
                .fetch(row -> new Paper(
                        row.get(EVIDENCE.ID),
                        row.get(DOSSIER_EVIDENCE.CRITERION),
                        row.get(EVIDENCE.KIND),
                        row.get(EVIDENCE.TITLE),
                        row.get(EVIDENCE.NUMBER),
                        row.get(EVIDENCE.EXPIRES_ON),
                        row.get(EVIDENCE.LINK),
                        row.get(EVIDENCE.STATE),
                        files.getOrDefault(row.get(EVIDENCE.ID), List.of())))
                .stream()
                .collect(java.util.stream.Collectors.groupingBy(
                        Paper::criterion, LinkedHashMap::new, java.util.stream.Collectors.toList()));
    }

    /** What the advisory team wrote about criteria, once its report is handed in. */
    public Map<String, String> remarks(DossierId dossier) {
        return sql.select(ADVISORY_REMARK.CRITERION, ADVISORY_REMARK.REMARK)
                .from(ADVISORY_REMARK)
                .join(ADVISORY_REPORT)
                .on(ADVISORY_REPORT.DOSSIER_ID.eq(ADVISORY_REMARK.DOSSIER_ID))
                .where(ADVISORY_REMARK.DOSSIER_ID.eq(dossier.value()), ADVISORY_REPORT.HANDED_IN_AT.isNotNull())
                .fetchMap(ADVISORY_REMARK.CRITERION, ADVISORY_REMARK.REMARK);
    }
}
