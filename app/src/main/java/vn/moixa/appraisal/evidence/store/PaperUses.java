package vn.moixa.appraisal.evidence.store;

import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.DOSSIER_EVIDENCE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Viewer;

/** In which dossiers papers stand. */
@Repository
public class PaperUses {

    private final DSLContext sql;

    PaperUses(DSLContext sql) {
        this.sql = sql;
    }

    /** One place where a paper stands. */
    public record Use(
            DossierId dossier,
            String code,
            ProductId product,
            DossierState state,
            UUID criteriaSet,
            int aimedStars,
            String criterion) {}

    /** Whether a viewer sees some dossier in which the paper stands. */
    public boolean isSeenBy(EvidenceId paper, Viewer viewer) {
        return sql.fetchExists(DSL.selectOne()
                .from(DOSSIER_EVIDENCE)
                .join(DOSSIER)
                .on(DOSSIER.ID.eq(DOSSIER_EVIDENCE.DOSSIER_ID))
                .where(DOSSIER_EVIDENCE.EVIDENCE_ID.eq(paper.value()))
                .and(Dossiers.visibleTo(viewer)));
    }

    public List<Use> of(EvidenceId paper) {
        return sql.select(
                        DOSSIER.ID,
                        DOSSIER.CODE,
                        DOSSIER.PRODUCT_ID,
                        DOSSIER.STATE,
                        DOSSIER.CRITERIA_SET_ID,
                        DOSSIER.AIMED_STARS,
                        DOSSIER_EVIDENCE.CRITERION)
                .from(DOSSIER_EVIDENCE)
                .join(DOSSIER)
                .on(DOSSIER.ID.eq(DOSSIER_EVIDENCE.DOSSIER_ID))
                .where(DOSSIER_EVIDENCE.EVIDENCE_ID.eq(paper.value()))
                .orderBy(DOSSIER.ID.desc(), DOSSIER_EVIDENCE.CRITERION)
                .fetch(row -> new Use(
                        new DossierId(row.value1()),
                        row.value2(),
                        new ProductId(row.value3()),
                        DossierState.valueOf(row.value4()),
                        row.value5(),
                        row.value6(),
                        row.value7()));
    }

    /** The papers beside one criterion of a dossier. */
    public List<EvidenceId> beside(DossierId dossier, String criterion) {
        return sql.select(DOSSIER_EVIDENCE.EVIDENCE_ID)
                .from(DOSSIER_EVIDENCE)
                .where(DOSSIER_EVIDENCE.DOSSIER_ID.eq(dossier.value()), DOSSIER_EVIDENCE.CRITERION.eq(criterion))
                .fetch(row -> new EvidenceId(row.value1()));
    }

    /** In dossiers that are with their producer, the new paper takes the place of the old one; handed-in ones stay as they were (R47). */
    public void replace(EvidenceId old, EvidenceId next, Instant now) {
        var open = DSL.select(DOSSIER.ID).from(DOSSIER).where(DOSSIER.STATE.in("DRAFT", "RETURNED"));
        sql.insertInto(
                        DOSSIER_EVIDENCE,
                        DOSSIER_EVIDENCE.DOSSIER_ID,
                        DOSSIER_EVIDENCE.CRITERION,
                        DOSSIER_EVIDENCE.EVIDENCE_ID,
                        DOSSIER_EVIDENCE.ADDED_AT)
                .select(DSL.select(
                                DOSSIER_EVIDENCE.DOSSIER_ID,
                                DOSSIER_EVIDENCE.CRITERION,
                                DSL.val(next.value()),
                                DSL.val(now.atOffset(ZoneOffset.UTC)))
                        .from(DOSSIER_EVIDENCE)
                        .where(DOSSIER_EVIDENCE.EVIDENCE_ID.eq(old.value()), DOSSIER_EVIDENCE.DOSSIER_ID.in(open)))
                .onConflictDoNothing()
                .execute();
        sql.deleteFrom(DOSSIER_EVIDENCE)
                .where(DOSSIER_EVIDENCE.EVIDENCE_ID.eq(old.value()), DOSSIER_EVIDENCE.DOSSIER_ID.in(open))
                .execute();
    }
}
