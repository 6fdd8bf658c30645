package vn.moixa.programme.usecase;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.ReportedFigure;
import vn.moixa.programme.store.ReportedFigures;
import vn.moixa.programme.store.ReportedFigures.Past;
import vn.moixa.programme.store.ReportedFigures.Stored;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** An officer types a figure that somebody else published, or corrects it. It is shown beside computed figures and never enters them. */
@Component
public class EnterReportedFigure {

    private final ReportedFigures figures;
    private final AuditTrail audit;
    private final InstantSource time;

    EnterReportedFigure(ReportedFigures figures, AuditTrail audit, InstantSource time) {
        this.figures = figures;
        this.audit = audit;
        this.time = time;
    }

    @Transactional(readOnly = true)
    public List<Stored> all(Plan plan) {
        return figures.stored(plan.id());
    }

    @Transactional(readOnly = true)
    public Optional<Stored> find(Plan plan, UUID id) {
        return figures.find(plan.id(), id);
    }

    @Transactional(readOnly = true)
    public List<Past> history(UUID id) {
        return figures.history(id);
    }

    @Transactional
    public UUID enter(Viewer viewer, Plan plan, ReportedFigure figure) {
        UUID id = Ids.next();
        figures.add(id, plan.id(), figure);
        figures.signedBy(id, viewer, time.instant());
        audit.append(
                viewer,
                Deed.of("programme.figure-reported", "reportedFigure", id)
                        .because(figure.sourceName())
                        .with("plan", plan.code())
                        .with("value", figure.value().toPlainString()));
        return id;
    }

    /** False when somebody changed it meanwhile; then nothing was saved. */
    @Transactional
    public boolean correct(
            Viewer viewer, Plan plan, UUID id, int version, ReportedFigure figure, boolean withdrawn, String reason) {
        if (!figures.change(id, version, figure, withdrawn, viewer, reason, time.instant())) {
            return false;
        }
        audit.append(
                viewer,
                Deed.of(withdrawn ? "programme.figure-withdrawn" : "programme.figure-corrected", "reportedFigure", id)
                        .because(reason)
                        .with("plan", plan.code())
                        .with("value", figure.value().toPlainString()));
        return true;
    }
}
