package vn.moixa.appraisal.dossier.store;

import static moixa.database.appraisal.Tables.DOSSIER;
import static moixa.database.appraisal.Tables.DOSSIER_EVIDENCE;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.EvidenceId;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.registry.ProductId;
import vn.moixa.web.Viewer;

/** Lists of dossiers through the viewer. */
@Repository
public class DossierLists {

    private final DSLContext sql;

    DossierLists(DSLContext sql) {
        this.sql = sql;
    }

    /** One line of a list. */
    public record Line(DossierHead head, Instant updatedAt) {}

    /** What is asked for; the words are part of a code. */
    public record Filter(
            @Nullable DossierState state, @Nullable ProductId product, String words, boolean publishedOnly) {}

    public List<Line> page(Filter filter, Viewer viewer, @Nullable UUID before, int size) {
        Condition condition = Dossiers.visibleTo(viewer).and(published(filter.publishedOnly()));
        if (filter.state() != null) {
            condition = condition.and(DOSSIER.STATE.eq(filter.state().name()));
        }
        if (filter.product() != null) {
            condition = condition.and(DOSSIER.PRODUCT_ID.eq(filter.product().value()));
        }
        if (!filter.words().isBlank()) {
            condition = condition.and(
                    DSL.upper(DOSSIER.CODE).contains(filter.words().strip().toUpperCase(java.util.Locale.ROOT)));
        }
        if (before != null) {
            condition = condition.and(DOSSIER.ID.lt(before));
        }
        return sql.selectFrom(DOSSIER)
                .where(condition)
                .orderBy(DOSSIER.ID.desc())
                .limit(size + 1)
                .fetch(row -> new Line(Dossiers.head(row), row.getUpdatedAt().toInstant()));
    }

    public Map<DossierState, Integer> counts(Viewer viewer, boolean publishedOnly) {
        var counts = new EnumMap<DossierState, Integer>(DossierState.class);
        sql.select(DOSSIER.STATE, DSL.count())
                .from(DOSSIER)
                .where(Dossiers.visibleTo(viewer).and(published(publishedOnly)))
                .groupBy(DOSSIER.STATE)
                .forEach(row -> counts.put(DossierState.valueOf(row.value1()), row.value2()));
        return counts;
    }

    /** Whether a viewer sees a dossier in which the paper stands. */
    public boolean anyWith(EvidenceId paper, Viewer viewer) {
        return sql.fetchExists(sql.selectOne()
                .from(DOSSIER_EVIDENCE)
                .join(DOSSIER)
                .on(DOSSIER.ID.eq(DOSSIER_EVIDENCE.DOSSIER_ID))
                .where(DOSSIER_EVIDENCE.EVIDENCE_ID.eq(paper.value()))
                .and(Dossiers.visibleTo(viewer)));
    }

    /** Dossiers and criteria in which a paper stands. */
    public List<Use> usesOf(EvidenceId paper) {
        return sql.select(DOSSIER, DOSSIER_EVIDENCE.CRITERION)
                .from(DOSSIER_EVIDENCE)
                .join(DOSSIER)
                .on(DOSSIER.ID.eq(DOSSIER_EVIDENCE.DOSSIER_ID))
                .where(DOSSIER_EVIDENCE.EVIDENCE_ID.eq(paper.value()))
                .orderBy(DOSSIER.ID.desc(), DOSSIER_EVIDENCE.CRITERION)
                .fetch(row -> new Use(Dossiers.head(row.value1()), row.value2()));
    }

    /** One place where a paper stands. */
    public record Use(DossierHead dossier, String criterion) {}

    private static Condition published(boolean only) {
        return only ? DOSSIER.SAMPLE.isFalse() : DSL.noCondition();
    }

    /** For links from a product. */
    public List<DossierId> of(ProductId product, Viewer viewer) {
        return sql.select(DOSSIER.ID)
                .from(DOSSIER)
                .where(DOSSIER.PRODUCT_ID.eq(product.value()), Dossiers.visibleTo(viewer))
                .orderBy(DOSSIER.ID.desc())
                .fetch(row -> new DossierId(row.value1()));
    }
}
