package vn.moixa.appraisal.round.usecase;

import java.time.InstantSource;
import java.time.Month;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import vn.moixa.appraisal.RoundId;
import vn.moixa.appraisal.round.domain.RegularRound;
import vn.moixa.appraisal.round.domain.RoundCard;
import vn.moixa.appraisal.round.domain.RoundLevel;
import vn.moixa.appraisal.round.store.Rounds;
import vn.moixa.audit.AuditTrail;
import vn.moixa.audit.Deed;
import vn.moixa.notice.DayPassed;
import vn.moixa.shared.LocalTime;
import vn.moixa.web.NotFound;
import vn.moixa.web.Viewer;

/** Enters the regular rounds of a year with the days of the law, as far as they are missing (R57, R58). */
@Component
public class ProposeRounds {

    private final Rounds rounds;
    private final AuditTrail audit;
    private final InstantSource time;

    ProposeRounds(Rounds rounds, AuditTrail audit, InstantSource time) {
        this.rounds = rounds;
        this.audit = audit;
        this.time = time;
    }

    /** On the first of December the rounds of the next year are entered; doing it again changes nothing. */
    @ApplicationModuleListener
    void on(DayPassed event) {
        var today = event.day().plusDays(1);
        if (today.getMonth() == Month.DECEMBER && today.getDayOfMonth() == 1) {
            proposeMissing(today.getYear() + 1, Viewer.ANYONE);
        }
    }

    @Transactional
    public int propose(int year, Viewer viewer) {
        if (!RoundRights.mayWrite(viewer)) {
            throw new NotFound();
        }
        int thisYear = LocalTime.today(time).getYear();
        return year < 2026 || year > thisYear + 2 ? 0 : proposeMissing(year, viewer);
    }

    /** How many were missing. */
    int proposeMissing(int year, Viewer actor) {
        int added = 0;
        for (RegularRound regular : RegularRound.values()) {
            String level = regular.level() == RoundLevel.PROVINCE ? "cấp tỉnh" : "cấp Trung ương";
            var round = new RoundCard(
                    RoundId.next(),
                    regular.level(),
                    year,
                    regular.number(),
                    "Đợt " + regular.number() + " năm " + year + ", " + level,
                    regular.proposalsBefore(year),
                    regular.resultsBefore(year),
                    false,
                    null,
                    null,
                    false,
                    0);
            if (rounds.add(round, actor.name().isBlank() ? "hệ thống" : actor.name(), time.instant())) {
                added++;
                audit.append(
                        actor,
                        Deed.of("round.proposed", "round", round.id().value())
                                .with("year", year)
                                .with("number", regular.number())
                                .with("level", regular.level().name()));
            }
        }
        return added;
    }
}
