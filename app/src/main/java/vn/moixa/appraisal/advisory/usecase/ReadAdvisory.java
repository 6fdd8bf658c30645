package vn.moixa.appraisal.advisory.usecase;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.advisory.store.Reports;
import vn.moixa.appraisal.advisory.store.Teams;
import vn.moixa.appraisal.commune.store.DossierLists;
import vn.moixa.appraisal.commune.usecase.Offices;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.PublishedSet;
import vn.moixa.area.Areas;
import vn.moixa.area.UnitList;
import vn.moixa.registry.Producers;
import vn.moixa.registry.Products;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** What the advisory team reads. */
@Component
public class ReadAdvisory {

    private static final int MOST = 300;
    private static final int HINTS = 5;

    private final Offices offices;
    private final Advisers advisers;
    private final DossierLists lists;
    private final Teams teams;
    private final Reports reports;
    private final CriteriaSets criteria;
    private final Products products;
    private final Producers producers;
    private final Areas areas;
    private final InstantSource time;

    ReadAdvisory(
            Offices offices,
            Advisers advisers,
            DossierLists lists,
            Teams teams,
            Reports reports,
            CriteriaSets criteria,
            Products products,
            Producers producers,
            Areas areas,
            InstantSource time) {
        this.offices = offices;
        this.advisers = advisers;
        this.lists = lists;
        this.teams = teams;
        this.reports = reports;
        this.criteria = criteria;
        this.products = products;
        this.producers = producers;
        this.areas = areas;
        this.time = time;
    }

    /** A dossier with its report, if one was begun. */
    public record Entry(DossierLists.Line line, String commune, Reports.@Nullable Report report) {}

    @Transactional(readOnly = true)
    public List<Entry> desk(String text, boolean publishedOnly, Viewer viewer) {
        var filter = new DossierLists.Filter(text, List.of(DossierState.ADVISORY), null, null, null, publishedOnly);
        var lines = lists.page(filter, viewer, Instant.EPOCH, new UUID(0, 0), MOST);
        Map<DossierId, Reports.Report> written =
                reports.find(lines.stream().map(DossierLists.Line::id).toList());
        return lines.stream()
                .map(line -> new Entry(
                        line, areas.name(UnitList.FROM_2025, line.communeCode()).orElse(""), written.get(line.id())))
                .toList();
    }

    @Transactional(readOnly = true)
    public List<Teams.Team> teams() {
        return teams.list();
    }

    @Transactional(readOnly = true)
    public Teams.Team team(UUID id) {
        return teams.find(id).orElseThrow(NotFound::new);
    }

    public boolean keepsTeams(Viewer viewer) {
        return Advisers.keepsTeams(viewer);
    }

    @Transactional(readOnly = true)
    public AdvisorySheet sheet(DossierId id, Viewer viewer) {
        var dossier = offices.visible(id, viewer);
        var product = products.find(dossier.product()).orElseThrow(NotFound::new);
        var ofRound = advisers.of(dossier);
        return new AdvisorySheet(
                dossier,
                product,
                producers.find(dossier.producer()).orElseThrow(NotFound::new),
                areas.name(UnitList.FROM_2025, dossier.communeCode()).orElse(""),
                criteria.byId(new CriteriaSetId(dossier.criteriaSet()))
                        .map(PublishedSet::set)
                        .orElseThrow(NotFound::new),
                ofRound,
                reports.find(id).orElse(null),
                reports.remarks(id),
                reports.tests(id),
                reports.visits(id),
                reports.knockOuts(id),
                products.similar(dossier.product(), HINTS),
                advisers.mayWrite(dossier, ofRound, viewer),
                LocalTime.today(time));
    }

    /** The photo of a visit, for whoever sees the dossier. */
    @Transactional(readOnly = true)
    public String photo(DossierId id, UUID visit, int position, Viewer viewer) {
        offices.visible(id, viewer);
        return reports.visits(id).stream()
                .filter(one -> one.id().equals(visit))
                .filter(one -> position >= 1 && position <= one.photos().size())
                .map(one -> one.photos().get(position - 1))
                .findFirst()
                .orElseThrow(NotFound::new);
    }
}
