package vn.moixa.appraisal.evidence.usecase;

import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import vn.moixa.appraisal.evidence.domain.Evidence;
import vn.moixa.appraisal.evidence.domain.EvidenceState;
import vn.moixa.appraisal.evidence.store.EvidenceReminders;
import vn.moixa.appraisal.evidence.store.Uploads;
import vn.moixa.appraisal.evidence.store.Vault;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.identity.Accounts;
import vn.moixa.notice.DayPassed;
import vn.moixa.notice.Notice;
import vn.moixa.notice.Notices;
import vn.moixa.shared.VietnameseDate;
import vn.moixa.web.Viewer;

/**
 * Follows the dates of papers: 90, 60 and 30 days before the end their producer is told, after it the paper has lapsed and the producer
 * learns which gates rest on it. Nothing is withdrawn by that (R110).
 */
@Component
public class FollowEvidence {

    private static final List<Integer> STEPS = List.of(90, 60, 30);
    private static final Duration OPEN_UPLOADS = Duration.ofDays(7);
    private static final int MOST = 10_000;
    private static final LocalDate EARLY = LocalDate.of(1900, 1, 1);

    private final Vault vault;
    private final EvidenceReminders reminders;
    private final GatesAtRisk risk;
    private final Uploads uploads;
    private final Accounts accounts;
    private final Notices notices;
    private final AuditTrail audit;
    private final InstantSource time;

    FollowEvidence(
            Vault vault,
            EvidenceReminders reminders,
            GatesAtRisk risk,
            Uploads uploads,
            Accounts accounts,
            Notices notices,
            AuditTrail audit,
            InstantSource time) {
        this.vault = vault;
        this.reminders = reminders;
        this.risk = risk;
        this.uploads = uploads;
        this.accounts = accounts;
        this.notices = notices;
        this.audit = audit;
        this.time = time;
    }

    /** Idempotent: a step that was told is not told again, a lapsed paper does not lapse again. */
    @ApplicationModuleListener
    void on(DayPassed event) {
        LocalDate today = event.day().plusDays(1);
        for (int step : STEPS) {
            LocalDate last = today.plusDays(step);
            vault.ending(last, last, MOST).forEach(paper -> warn(paper, step));
        }
        vault.ending(EARLY, event.day(), MOST).forEach(paper -> lapse(paper, today));
        uploads.removeOpenBefore(time.instant().minus(OPEN_UPLOADS));
    }

    private void warn(Evidence paper, int step) {
        if (!paper.sample() && reminders.first(paper.id(), step, time.instant())) {
            tell(
                    paper,
                    Notice.of(
                            "evidence.warning",
                            paper.facts().title(),
                            VietnameseDate.print(java.util.Objects.requireNonNull(
                                    paper.facts().expiresOn())),
                            Integer.toString(step)));
        }
    }

    private void lapse(Evidence paper, LocalDate today) {
        // Before it lapses: afterwards it counts nowhere and would be missing everywhere alike.
        String gates = risk.of(paper, today).stream()
                .map(one -> one.product() + " " + one.criterion() + " (" + one.star() + "★)")
                .distinct()
                .collect(Collectors.joining("; "));
        if (vault.move(paper, EvidenceState.LAPSED, "", null, time.instant())) {
            audit.append(
                    Viewer.ANYONE,
                    Deed.of("evidence.lapsed", "evidence", paper.id().value()));
            if (!paper.sample()) {
                tell(paper, Notice.of("evidence.lapse", paper.facts().title(), gates.isEmpty() ? "–" : gates));
            }
        }
    }

    private void tell(Evidence paper, Notice notice) {
        accounts.peopleOf(paper.producer().value()).forEach(person -> notices.tell(person, notice));
    }
}
