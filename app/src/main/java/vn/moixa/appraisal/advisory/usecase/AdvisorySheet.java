package vn.moixa.appraisal.advisory.usecase;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.moixa.appraisal.advisory.store.Reports;
import vn.moixa.appraisal.advisory.store.Teams.Team;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.criteria.domain.KnockOutGround;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.registry.ProducerCard;
import vn.moixa.registry.ProductCard;
import vn.moixa.registry.SimilarProduct;

/** Everything the advisory team has about a dossier. */
public record AdvisorySheet(
        DossierHead dossier,
        ProductCard product,
        ProducerCard producer,
        String commune,
        CriteriaSet criteria,
        List<Team> teams,
        Reports.@Nullable Report report,
        Map<String, Reports.Remark> remarks,
        List<Reports.ExtraTest> tests,
        List<Reports.Visit> visits,
        List<Reports.Found> knockOuts,
        List<SimilarProduct> similar,
        boolean mayWrite,
        LocalDate today) {

    public Optional<KnockOutGround> ground(Reports.Found found) {
        return criteria.knockOutGround(found.ground().key());
    }

    /** The team that reports: the one the report began with, else the newest of the round. */
    public Optional<Team> team() {
        var written = report;
        return teams.stream()
                .filter(team -> written == null || team.id().equals(written.team()))
                .findFirst();
    }
}
