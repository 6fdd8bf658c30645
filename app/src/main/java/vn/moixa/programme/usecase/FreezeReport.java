package vn.moixa.programme.usecase;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.programme.domain.AreaRef;
import vn.moixa.programme.domain.EvidenceRow;
import vn.moixa.programme.domain.FrozenReport;
import vn.moixa.programme.domain.FrozenReport.Content;
import vn.moixa.programme.domain.FrozenReport.EvidenceLine;
import vn.moixa.programme.domain.FrozenReport.Line;
import vn.moixa.programme.domain.FrozenReport.Row;
import vn.moixa.programme.domain.Plan;
import vn.moixa.programme.domain.Side;
import vn.moixa.programme.store.Reports;
import vn.moixa.programme.usecase.AnswerPlan.Answered;
import vn.moixa.programme.usecase.AnswerPlan.Asked;
import vn.moixa.shared.Ids;
import vn.moixa.web.Viewer;

/** The figures of a day with the lists behind them are kept as they are, under a hash that shows every later change (R161). */
@Component
public class FreezeReport {

    /** The official words of a report; it is always written in Vietnamese. */
    public interface Words {
        String area(Plan plan, Asked asked);

        String rule(Asked asked);

        Line line(Answered answered, Asked asked);

        String reason(EvidenceRow.Reason reason);

        /** What follows the name of an invented record. */
        String sample();
    }

    /** More records than this behind one figure are not copied into a report. */
    private static final int MOST = 100_000;

    private final AnswerPlan answerPlan;
    private final OpenEvidence openEvidence;
    private final Reports reports;
    private final PlanAreas areas;
    private final AuditTrail audit;
    private final InstantSource time;

    FreezeReport(
            AnswerPlan answerPlan,
            OpenEvidence openEvidence,
            Reports reports,
            PlanAreas areas,
            AuditTrail audit,
            InstantSource time) {
        this.answerPlan = answerPlan;
        this.openEvidence = openEvidence;
        this.reports = reports;
        this.areas = areas;
        this.audit = audit;
        this.time = time;
    }

    @Transactional
    public UUID freeze(Viewer viewer, Plan plan, Asked asked, Words words) {
        var answer = answerPlan.answer(plan, asked);
        var lines = answer.targets().stream().map(one -> words.line(one, asked)).toList();
        var content = new Content(
                plan.code(),
                plan.number(),
                plan.title().vietnamese(),
                asked.asOf(),
                Optional.ofNullable(asked.area() == null ? plan.area() : asked.area())
                        .map(AreaRef::toString)
                        .orElse(""),
                words.area(plan, asked),
                words.rule(asked),
                lines);
        var report = new FrozenReport(Ids.next(), plan.code(), content, "", time.instant(), viewer.name());
        var hash = reports.add(
                plan.id(),
                report,
                evidence(answer.targets(), asked, words),
                asked.rule().grade().name(),
                viewer.accountId());
        audit.append(
                viewer,
                Deed.of("programme.report-frozen", "report", report.id())
                        .with("plan", plan.code())
                        .with("asOf", asked.asOf().toString())
                        .with("sha256", hash));
        return report.id();
    }

    private List<EvidenceLine> evidence(List<Answered> targets, Asked asked, Words words) {
        List<EvidenceLine> lines = new ArrayList<>();
        for (Answered answered : targets) {
            for (Side side : Side.values()) {
                var rows = openEvidence.all(answered.target().question(), asked, side, MOST);
                if (!rows.isEmpty()) {
                    lines.add(new EvidenceLine(
                            answered.target().code(),
                            side,
                            rows.stream().map(row -> row(row, words)).toList()));
                }
            }
        }
        return lines;
    }

    private Row row(EvidenceRow row, Words words) {
        return new Row(
                row.id().toString(),
                row.sample() ? row.label() + words.sample() : row.label(),
                row.owner(),
                row.communeCode() == null ? null : areas.communeName(row.communeCode()),
                row.proof() == null ? row.record() : row.proof(),
                row.reason() == null ? null : words.reason(row.reason()));
    }

    @Transactional(readOnly = true)
    public List<FrozenReport> of(Plan plan) {
        return reports.of(plan.id());
    }

    @Transactional(readOnly = true)
    public Optional<FrozenReport> find(UUID id) {
        return reports.find(id);
    }

    @Transactional(readOnly = true)
    public List<EvidenceLine> evidence(FrozenReport report) {
        return reports.evidence(report.id());
    }

    @Transactional(readOnly = true)
    public byte[] bytes(FrozenReport report) {
        return reports.bytes(report.id());
    }

    /** True when what is stored is what was frozen. */
    @Transactional(readOnly = true)
    public boolean isIntact(FrozenReport report) {
        return reports.hashNow(report.id()).equals(report.sha256());
    }
}
