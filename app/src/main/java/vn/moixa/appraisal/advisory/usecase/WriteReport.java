package vn.moixa.appraisal.advisory.usecase;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.DossierId;
import vn.moixa.appraisal.DossierState;
import vn.moixa.appraisal.advisory.domain.Ground;
import vn.moixa.appraisal.advisory.domain.Opinion;
import vn.moixa.appraisal.advisory.store.Reports;
import vn.moixa.appraisal.advisory.store.Teams.Team;
import vn.moixa.appraisal.commune.usecase.Offices;
import vn.moixa.appraisal.commune.usecase.Outcome;
import vn.moixa.appraisal.commune.usecase.Refusal;
import vn.moixa.appraisal.criteria.CriteriaSetId;
import vn.moixa.appraisal.criteria.CriteriaSets;
import vn.moixa.appraisal.criteria.domain.CriteriaSet;
import vn.moixa.appraisal.dossier.domain.DossierHead;
import vn.moixa.appraisal.dossier.store.Dossiers;
import vn.moixa.appraisal.dossier.usecase.MoveDossier;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.file.FileHash;
import vn.moixa.shared.Ids;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/**
 * The team's report on a dossier: remarks by criterion, tests, site visits, grounds on which it might fail (R41). It marks nothing; when it
 * is handed in the dossier goes before the council (R46, step 3c).
 */
@Component
public class WriteReport {

    private static final int LONGEST = 4_000;
    private static final int SHORTEST_SUMMARY = 20;

    private final Offices offices;
    private final Advisers advisers;
    private final Dossiers dossiers;
    private final Reports reports;
    private final CriteriaSets criteria;
    private final MoveDossier moves;
    private final AuditTrail audit;
    private final InstantSource time;

    WriteReport(
            Offices offices,
            Advisers advisers,
            Dossiers dossiers,
            Reports reports,
            CriteriaSets criteria,
            MoveDossier moves,
            AuditTrail audit,
            InstantSource time) {
        this.offices = offices;
        this.advisers = advisers;
        this.dossiers = dossiers;
        this.reports = reports;
        this.criteria = criteria;
        this.moves = moves;
        this.audit = audit;
        this.time = time;
    }

    /** A visit as told; photos are kept already. */
    public record Visit(@Nullable LocalDate on, String place, String people, String findings, List<FileHash> photos) {
        public Visit {
            photos = List.copyOf(photos);
        }
    }

    @Transactional
    public Outcome assign(DossierId id, @Nullable UUID member, Viewer viewer) {
        return write(id, viewer, (dossier, team) -> {
            boolean known = team.active().stream().anyMatch(one -> one.id().equals(member));
            if (member == null || !known) {
                return List.of(Refusal.of("member", "advisory.refused.member"));
            }
            reports.assign(id, member);
            audit.append(
                    viewer, Deed.of("advisory.assigned", "dossier", id.value()).with("member", member));
            return List.of();
        });
    }

    /** Remarks by criterion; what is not named stays, what is empty is taken away. */
    @Transactional
    public Outcome remark(DossierId id, Map<String, String> remarks, Viewer viewer) {
        return write(id, viewer, (dossier, team) -> {
            var set = setOf(dossier);
            var reasons = new ArrayList<Refusal>();
            remarks.forEach((criterion, words) -> {
                if (set.leaf(criterion).isEmpty()) {
                    reasons.add(Refusal.of("remark." + criterion, "advisory.refused.criterion"));
                } else if (!words.isBlank() && (words.strip().length() < 3 || words.length() > 2_000)) {
                    reasons.add(Refusal.of("remark." + criterion, "advisory.refused.text", 3, 2_000));
                }
            });
            if (reasons.isEmpty()) {
                remarks.forEach(
                        (criterion, words) -> reports.remark(id, criterion, words.strip(), viewer, time.instant()));
                audit.append(
                        viewer,
                        Deed.of("advisory.remarked", "dossier", id.value()).with("criteria", remarks.size()));
            }
            return reasons;
        });
    }

    @Transactional
    public Outcome askTest(DossierId id, String subject, String laboratory, Viewer viewer) {
        return write(id, viewer, (dossier, team) -> {
            var reasons = new ArrayList<Refusal>();
            text(reasons, "subject", subject, 3, 500);
            text(reasons, "laboratory", laboratory, 0, 255);
            if (reasons.isEmpty()) {
                reports.askTest(id, subject.strip(), laboratory.strip(), LocalTime.today(time), viewer, time.instant());
                audit.append(viewer, Deed.of("advisory.test-asked", "dossier", id.value()));
            }
            return reasons;
        });
    }

    @Transactional
    public Outcome testResult(DossierId id, UUID test, String result, @Nullable LocalDate on, Viewer viewer) {
        return write(id, viewer, (dossier, team) -> {
            var reasons = new ArrayList<Refusal>();
            text(reasons, "result." + test, result, 3, LONGEST);
            if (on == null || on.isAfter(LocalTime.today(time))) {
                reasons.add(Refusal.of("resultOn." + test, "advisory.refused.day"));
            }
            if (reasons.isEmpty() && on != null && !reports.testResult(id, test, result.strip(), on)) {
                reasons.add(Refusal.of("resultOn." + test, "advisory.refused.test-day"));
            }
            if (reasons.isEmpty()) {
                audit.append(viewer, Deed.of("advisory.test-answered", "dossier", id.value()));
            }
            return reasons;
        });
    }

    @Transactional
    public Outcome visit(DossierId id, Visit visit, Viewer viewer) {
        return write(id, viewer, (dossier, team) -> {
            var reasons = new ArrayList<Refusal>();
            LocalDate on = visit.on();
            if (on == null || on.isAfter(LocalTime.today(time))) {
                reasons.add(Refusal.of("visitedOn", "advisory.refused.day"));
            }
            text(reasons, "place", visit.place(), 3, 500);
            text(reasons, "people", visit.people(), 3, 1_000);
            text(reasons, "findings", visit.findings(), 10, LONGEST);
            if (reasons.isEmpty() && on != null) {
                var kept = new Reports.Visit(
                        Ids.next(),
                        on,
                        visit.place().strip(),
                        visit.people().strip(),
                        visit.findings().strip(),
                        viewer.name(),
                        visit.photos().stream().map(FileHash::value).toList());
                reports.visit(id, kept, time.instant());
                audit.append(
                        viewer,
                        Deed.of("advisory.visited", "dossier", id.value())
                                .with("photos", visit.photos().size()));
            }
            return reasons;
        });
    }

    /** A ground of the dossier's own set, with who found it and why; the council confirms it or not (R41). */
    @Transactional
    public Outcome knockOut(DossierId id, String key, String reason, Viewer viewer) {
        return write(id, viewer, (dossier, team) -> {
            var ground = setOf(dossier).knockOutGround(key).flatMap(known -> Ground.ofKey(known.key()));
            var reasons = new ArrayList<Refusal>();
            if (ground.isEmpty()) {
                reasons.add(Refusal.of("ground", "advisory.refused.ground"));
            }
            text(reasons, "reason", reason, 10, 2_000);
            if (reasons.isEmpty() && ground.isPresent()) {
                reports.knockOut(id, ground.get(), reason.strip(), viewer, time.instant());
                audit.append(
                        viewer,
                        Deed.of("advisory.knock-out-found", "dossier", id.value())
                                .with("ground", key));
            }
            return reasons;
        });
    }

    @Transactional
    public Outcome save(
            DossierId id, String summary, @Nullable Opinion opinion, int version, boolean handIn, Viewer viewer) {
        var dossier = held(id, viewer);
        if (dossier.state() != DossierState.ADVISORY) {
            return new Outcome.Elsewhere(dossier.state());
        }
        var team = teamOf(dossier, viewer);
        if (team == null) {
            return Outcome.refused(Refusal.of("", "advisory.refused.no-team"));
        }
        var reasons = new ArrayList<Refusal>();
        text(reasons, "summary", summary, handIn ? SHORTEST_SUMMARY : 0, LONGEST);
        if (handIn && opinion == null) {
            reasons.add(Refusal.of("opinion", "advisory.refused.opinion"));
        }
        if (!reasons.isEmpty()) {
            return new Outcome.Refused(reasons);
        }
        reports.begin(id, team.id(), time.instant());
        if (!reports.save(id, summary.strip(), opinion, version, time.instant())) {
            return new Outcome.Stale(
                    reports.find(id).map(Reports.Report::version).orElse(0));
        }
        if (handIn) {
            reports.handIn(id, viewer, time.instant());
            audit.append(viewer, Deed.of("advisory.handed-in", "dossier", id.value()));
            if (!moves.move(dossier, DossierState.COUNCIL, viewer, team.decisionNumber(), "")) {
                throw new IllegalStateException("The state was asked for above: " + dossier.state());
            }
        }
        return new Outcome.Done();
    }

    /** What a deed needs and what it answers. */
    private interface Writing {
        List<Refusal> write(DossierHead dossier, Team team);
    }

    private Outcome write(DossierId id, Viewer viewer, Writing writing) {
        var dossier = held(id, viewer);
        if (dossier.state() != DossierState.ADVISORY) {
            return new Outcome.Elsewhere(dossier.state());
        }
        var team = teamOf(dossier, viewer);
        if (team == null) {
            return Outcome.refused(Refusal.of("", "advisory.refused.no-team"));
        }
        reports.begin(id, team.id(), time.instant());
        var reasons = writing.write(dossier, team);
        return reasons.isEmpty() ? new Outcome.Done() : new Outcome.Refused(reasons);
    }

    private DossierHead held(DossierId id, Viewer viewer) {
        var seen = offices.visible(id, viewer);
        boolean writes = advisers.mayWrite(seen, advisers.of(seen), viewer)
                || (seen.state() != DossierState.ADVISORY && Advisers.keepsTeams(viewer));
        if (!writes) {
            throw new NotFound();
        }
        return dossiers.lock(id).orElseThrow(NotFound::new);
    }

    private @Nullable Team teamOf(DossierHead dossier, Viewer viewer) {
        var ofRound = advisers.of(dossier);
        var begun = reports.find(dossier.id()).map(Reports.Report::team).orElse(null);
        return ofRound.stream()
                .filter(team -> begun == null || team.id().equals(begun))
                .findFirst()
                .orElse(null);
    }

    private CriteriaSet setOf(DossierHead dossier) {
        return criteria.byId(new CriteriaSetId(dossier.criteriaSet()))
                .orElseThrow(NotFound::new)
                .set();
    }

    private static void text(List<Refusal> reasons, String field, String text, int shortest, int longest) {
        if (text.strip().length() < shortest || text.length() > longest) {
            reasons.add(Refusal.of(field, "advisory.refused.text", shortest, longest));
        }
    }
}
